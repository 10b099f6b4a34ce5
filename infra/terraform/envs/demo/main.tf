# The demo on the cluster of kubectl: TF_VAR_hf_api_token=… terraform apply

terraform {
  required_version = ">= 1.5"
}

provider "kubernetes" {
  config_path    = var.kubeconfig
  config_context = var.kube_context
}

provider "helm" {
  kubernetes = {
    config_path    = var.kubeconfig
    config_context = var.kube_context
  }
}

module "app" {
  source = "../../modules/app"

  chart       = "${path.module}/../../../chart/carepath"
  value_files = ["values-demo.yaml"]
  image       = var.image

  hf_api_token       = var.hf_api_token
  hf_api_token_arn   = var.hf_api_token_arn
  hf_api_secret_name = var.hf_api_secret_name
  hf_qwen_model_id   = var.hf_qwen_model_id
  hf_timeout_seconds = var.hf_timeout_seconds
  hf_max_new_tokens  = var.hf_max_new_tokens
  hf_temperature     = var.hf_temperature
  llm_mode           = var.llm_mode
  log_level          = var.log_level

  hpa_enabled      = var.hpa_enabled
  hpa_min_replicas = var.hpa_min_replicas
  hpa_max_replicas = var.hpa_max_replicas
}

output "make_key" {
  description = "Makes the first key; it is shown once"
  value       = module.app.make_key
}
