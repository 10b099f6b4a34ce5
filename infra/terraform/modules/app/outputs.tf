output "namespace" {
  description = "The namespace that it runs in"
  value       = kubernetes_namespace.carepath.metadata[0].name
}

output "service" {
  description = "The Service that callers in the cluster reach it by"
  value       = "chat-api-service.${kubernetes_namespace.carepath.metadata[0].name}.svc"
}

output "release_version" {
  description = "The revision of the release"
  value       = helm_release.carepath.metadata.revision
}

output "make_key" {
  description = "Makes the first key; it is shown once"
  value       = "kubectl -n ${kubernetes_namespace.carepath.metadata[0].name} exec deploy/chat-api -- carepath keys create --name first --mrn MRN"
}
