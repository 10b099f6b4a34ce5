# No secret stands here: TF_VAR_hf_api_token=… terraform apply

image = { repository = "carepath/chat-api", tag = "0.1.0" }

llm_mode           = "huggingface"
hf_qwen_model_id   = "Qwen/Qwen2.5-7B-Instruct:together"
hf_timeout_seconds = 30
hf_max_new_tokens  = 256
hf_temperature     = 0.7
log_level          = "info"

# SQLite on a volume: one replica.
hpa_enabled      = false
hpa_min_replicas = 1
hpa_max_replicas = 1
