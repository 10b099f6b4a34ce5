# CarePath in a namespace of its own: the chart, and the token of the model host.

terraform {
  required_version = ">= 1.5"

  required_providers {
    helm = {
      source  = "hashicorp/helm"
      version = "~> 3.0"
    }
    kubernetes = {
      source  = "hashicorp/kubernetes"
      version = "~> 2.35"
    }
  }
}

locals {
  # What the team calls the mode; the service's own set of names stays closed.
  modes = { huggingface = "hf-qwen2.5" }

  # One of three: a token that is given here, a Secret that is there, an entry of AWS Secrets Manager, which the pod
  # reads by itself (Secrets Store CSI driver) so that the token never comes near this state.
  hf_secret = {
    for setting, from in {
      HF_API_TOKEN = (
        local.hf_token_given ? tomap({ name = "hf-api-secret", key = "HF_API_TOKEN" }) :
        var.hf_api_token_arn != null ? tomap({ arn = var.hf_api_token_arn }) :
        var.hf_api_secret_name != null ? tomap({ name = var.hf_api_secret_name, key = "HF_API_TOKEN" }) :
        null
      )
    } : setting => from if from != null
  }
  hf_token_given = nonsensitive(var.hf_api_token != null && var.hf_api_token != "")

  # The ConfigMap app-config. What is not given is left to the chart.
  config = {
    for setting, value in {
      DEFAULT_LLM_MODE   = var.llm_mode == null ? null : lookup(local.modes, var.llm_mode, var.llm_mode)
      HF_QWEN_MODEL_ID   = var.hf_qwen_model_id
      HF_TIMEOUT_SECONDS = var.hf_timeout_seconds
      HF_MAX_NEW_TOKENS  = var.hf_max_new_tokens
      HF_TEMPERATURE     = var.hf_temperature
      LOG_LEVEL          = var.log_level
    } : setting => value if value != null
  }

  values = {
    image = {
      repository = var.image.repository
      tag        = var.image.tag
      digest     = var.image.digest
    }
    config = local.config
    secrets = merge(local.hf_secret, {
      for setting, from in {
        DATABASE_URL = var.database_secret_name == null ? null : { name = var.database_secret_name, key = "DATABASE_URL" }
        AUDIT_KEY    = var.audit_secret_name == null ? null : { name = var.audit_secret_name, key = "AUDIT_KEY" }
      } : setting => from if from != null
    })
    hpa = {
      enabled                        = var.hpa_enabled
      minReplicas                    = var.hpa_min_replicas
      maxReplicas                    = var.hpa_max_replicas
      targetCPUUtilizationPercentage = var.hpa_target_cpu
    }
    serviceAccount = { annotations = var.service_account_annotations }
    ingress = {
      enabled   = var.public_host != ""
      host      = var.public_host
      tlsSecret = var.tls_secret_name
    }
  }
}

resource "kubernetes_namespace" "carepath" {
  metadata {
    name   = var.namespace
    labels = { "pod-security.kubernetes.io/enforce" = "restricted" }
  }
}

resource "kubernetes_secret" "hf_api" {
  count = local.hf_token_given ? 1 : 0

  metadata {
    name      = "hf-api-secret"
    namespace = kubernetes_namespace.carepath.metadata[0].name
  }
  type = "Opaque"
  data = { HF_API_TOKEN = var.hf_api_token }
}

resource "helm_release" "carepath" {
  name      = "carepath"
  namespace = kubernetes_namespace.carepath.metadata[0].name
  chart     = var.chart

  values = concat(
    [for file in var.value_files : file("${var.chart}/${file}")],
    [yamlencode(local.values)],
    var.extra_values,
  )

  # Ready in time, or as it was before.
  wait            = true
  atomic          = true
  cleanup_on_fail = true
  timeout         = var.timeout_seconds

  depends_on = [kubernetes_secret.hf_api]
}
