variable "namespace" {
  description = "The namespace that is made for it"
  type        = string
  default     = "carepath"
}

variable "chart" {
  description = "The chart: its folder, or an address of OCI"
  type        = string
}

variable "value_files" {
  description = "Value files in the chart's folder, such as values-production.yaml"
  type        = list(string)
  default     = []
}

variable "extra_values" {
  description = "More values for the chart, each a YAML text; the last one wins"
  type        = list(string)
  default     = []
}

variable "image" {
  description = "The image of the service, by its tag or by its digest; unset: the chart's"
  type = object({
    repository = string
    tag        = optional(string, "")
    digest     = optional(string, "")
  })
  default = { repository = "carepath/chat-api" }
}

variable "hf_api_token" {
  description = "A token of Hugging Face, from TF_VAR_hf_api_token and never from a file; it is kept in the state. Unset: hf_api_token_arn, else hf_api_secret_name"
  type        = string
  default     = null
  sensitive   = true
}

variable "hf_api_token_arn" {
  description = "The entry of AWS Secrets Manager with the token; its role goes into service_account_annotations"
  type        = string
  default     = null

  validation {
    condition     = var.hf_api_token_arn == null || can(regex("^arn:aws[a-z-]*:secretsmanager:", var.hf_api_token_arn))
    error_message = "It must be the ARN of a secret in AWS Secrets Manager."
  }
}

variable "hf_api_secret_name" {
  description = "An existing Secret with the token, under HF_API_TOKEN"
  type        = string
  default     = null
}

variable "hf_qwen_model_id" {
  description = "The model of hf-qwen2.5; unset: the chart's"
  type        = string
  default     = null
}

variable "hf_timeout_seconds" {
  description = "The most time that a hosted answer may take"
  type        = number
  default     = null
}

variable "hf_max_new_tokens" {
  description = "The most tokens of a hosted answer"
  type        = number
  default     = null
}

variable "hf_temperature" {
  description = "How freely a hosted model words its answer"
  type        = number
  default     = null
}

variable "llm_mode" {
  description = "The mode of a request that names none; huggingface is hf-qwen2.5. Unset: hf-qwen2.5 where there is a token, else extract"
  type        = string
  default     = null

  validation {
    condition = var.llm_mode == null || contains(
      ["huggingface", "extract", "mock", "gguf", "qwen", "Qwen3-4B-Thinking-2507", "hf-smollm2", "hf-qwen2.5"],
      coalesce(var.llm_mode, "extract"),
    )
    error_message = "It must be huggingface or a mode of the service."
  }
}

variable "log_level" {
  description = "The minimum log level"
  type        = string
  default     = null
}

variable "database_secret_name" {
  description = "An existing Secret with the address of PostgreSQL, under DATABASE_URL; unset: SQLite on a volume, and one replica"
  type        = string
  default     = null
}

variable "audit_secret_name" {
  description = "An existing Secret with the key of the audit log, under AUDIT_KEY"
  type        = string
  default     = null
}

variable "hpa_enabled" {
  description = "Whether the number of replicas follows the load; it needs PostgreSQL"
  type        = bool
  default     = false
}

variable "hpa_min_replicas" {
  description = "The fewest replicas"
  type        = number
  default     = 3
}

variable "hpa_max_replicas" {
  description = "The most replicas"
  type        = number
  default     = 6
}

variable "hpa_target_cpu" {
  description = "The use of its CPU request, in percent, that a replica is held at"
  type        = number
  default     = 70
}

variable "service_account_annotations" {
  description = "Such as eks.amazonaws.com/role-arn, the role that may read hf_api_token_arn"
  type        = map(string)
  default     = {}
}

variable "public_host" {
  description = "The name of the Ingress; unset: none is made"
  type        = string
  default     = ""
}

variable "tls_secret_name" {
  description = "The Secret with the certificate of public_host"
  type        = string
  default     = ""
}

variable "timeout_seconds" {
  description = "How long the release may take to be ready"
  type        = number
  default     = 900
}
