variable "kubeconfig" {
  description = "Where kubectl's settings are"
  type        = string
  default     = "~/.kube/config"
}

variable "kube_context" {
  description = "Which of its clusters; unset: the current one"
  type        = string
  default     = null
}

variable "image" {
  description = "The image of the service"
  type = object({
    repository = string
    tag        = optional(string, "")
    digest     = optional(string, "")
  })
}

variable "hf_api_token" {
  description = "A token of Hugging Face, from TF_VAR_hf_api_token and never from a file"
  type        = string
  default     = null
  sensitive   = true
}

variable "hf_api_token_arn" {
  description = "Or the entry of AWS Secrets Manager with it"
  type        = string
  default     = null
}

variable "hf_api_secret_name" {
  description = "Or an existing Secret with it"
  type        = string
  default     = null
}

variable "hf_qwen_model_id" {
  description = "The model of hf-qwen2.5"
  type        = string
}

variable "hf_timeout_seconds" {
  description = "The most time that a hosted answer may take"
  type        = number
}

variable "hf_max_new_tokens" {
  description = "The most tokens of a hosted answer"
  type        = number
}

variable "hf_temperature" {
  description = "How freely a hosted model words its answer"
  type        = number
}

variable "llm_mode" {
  description = "The mode of a request that names none"
  type        = string
}

variable "log_level" {
  description = "The minimum log level"
  type        = string
}

variable "hpa_enabled" {
  description = "Whether the number of replicas follows the load"
  type        = bool
}

variable "hpa_min_replicas" {
  description = "The fewest replicas"
  type        = number
}

variable "hpa_max_replicas" {
  description = "The most replicas"
  type        = number
}
