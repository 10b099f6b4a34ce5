{{- define "carepath.labels" -}}
{{ include "carepath.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "carepath.selector" -}}
app.kubernetes.io/name: carepath
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- /* An image by its digest, else by its tag: (dict "image" .Values.image "context" $) */ -}}
{{- define "carepath.image" -}}
{{- if .image.digest }}{{ .image.repository }}@{{ .image.digest }}
{{- else }}{{ .image.repository }}:{{ .image.tag | default .context.Chart.AppVersion }}
{{- end }}
{{- end }}

{{- /* A value of a setting as text: Helm reads whole numbers as floats, and would write a million as 1e+06. */ -}}
{{- define "carepath.text" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) }}{{ int64 . }}{{ else }}{{ . }}{{ end }}
{{- end }}

{{- /* Every secret setting, as YAML: what is named in `secrets` and `modeSecrets`, and those that the chart makes. */ -}}
{{- define "carepath.secrets" -}}
{{- $all := merge (dict) .Values.secrets .Values.modeSecrets }}
{{- if .Values.hfApiToken }}{{ $_ := set $all "HF_API_TOKEN" (dict "name" "hf-api-secret" "key" "HF_API_TOKEN") }}{{ end }}
{{- if .Values.localModel.enabled }}
{{- $_ := set $all (printf "%s_API_TOKEN" (upper .Values.localModel.mode)) (dict "name" (include "carepath.localModelSecret" .) "key" "LOCAL_LLM_TOKEN") }}
{{- end }}
{{- toYaml $all }}
{{- end }}

{{- define "carepath.localModelSecret" -}}
{{ .Values.localModel.existingSecret | default "local-llm-secret" }}
{{- end }}

{{- define "carepath.serviceAccount" -}}
{{ .Values.serviceAccount.name | default "chat-api" }}
{{- end }}

{{- /* `true` where the database is PostgreSQL, else nothing. */ -}}
{{- define "carepath.postgres" -}}
{{- if hasKey .Values.secrets "DATABASE_URL" }}true{{ end }}
{{- end }}

{{- define "carepath.mostReplicas" -}}
{{- if .Values.hpa.enabled }}{{ .Values.hpa.maxReplicas }}{{ else }}{{ .Values.replicaCount }}{{ end }}
{{- end }}

{{- define "carepath.publicUrl" -}}
{{- if .Values.publicUrl }}{{ .Values.publicUrl }}
{{- else if and .Values.ingress.enabled .Values.ingress.host }}https://{{ .Values.ingress.host }}
{{- end }}
{{- end }}

{{- /*
The longest that a call may take, in seconds: the limit of the slowest mode that can answer, the record's where it is
read from a FHIR server, and that of the database. As the service itself reckons it when it ends.
*/ -}}
{{- define "carepath.longestCall" -}}
{{- $config := .Values.config }}
{{- $limits := list (.Values.modesFileTimeoutSeconds | int) }}
{{- if or (hasKey (include "carepath.secrets" . | fromYaml) "HF_API_TOKEN") $config.HF_SMOLLM2_URL }}
{{- $limits = append $limits ($config.HF_TIMEOUT_SECONDS | default 30 | int) }}
{{- end }}
{{- if or $config.GGUF_BASE_URL (and .Values.localModel.enabled (eq .Values.localModel.mode "gguf")) }}
{{- $limits = append $limits ($config.GGUF_TIMEOUT_SECONDS | default 180 | int) }}
{{- end }}
{{- if or $config.QWEN_BASE_URL (and .Values.localModel.enabled (eq .Values.localModel.mode "qwen")) }}
{{- $limits = append $limits ($config.QWEN_TIMEOUT_SECONDS | default 600 | int) }}
{{- end }}
{{- $record := ternary ($config.FHIR_TIMEOUT_SECONDS | default 30 | int) 0 (ne ($config.FHIR_BASE_URL | default "") "") }}
{{- $longest := 0 }}
{{- range $limits }}{{ $longest = max $longest . }}{{ end }}
{{- add $longest $record 10 }}
{{- end }}

{{- define "carepath.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "carepath.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- /* What fits no cluster is refused before anything is applied. */ -}}
{{- define "carepath.check" -}}
{{- $replicas := include "carepath.mostReplicas" . | int }}
{{- if and (gt $replicas 1) (not (include "carepath.postgres" .)) }}
{{- fail "More than one replica needs PostgreSQL: name the Secret of its DATABASE_URL in secrets.DATABASE_URL." }}
{{- end }}
{{- if .Values.secrets.DATABASE_URL }}
{{- if .Values.secrets.DATABASE_URL.arn }}
{{- fail "secrets.DATABASE_URL: the migration runs before any object of this chart is there, so give an existing Secret (name, key)." }}
{{- end }}
{{- end }}
{{- $processes := .Values.config.WEB_CONCURRENCY | default 1 | int }}
{{- $connections := mul (add $replicas 2) $processes (.Values.database.poolMax | int) }}
{{- if and (gt (.Values.database.maxConnections | int) 0) (gt $connections (.Values.database.maxConnections | int)) }}
{{- fail (printf "%d replicas, one more while they roll and the migration could open %d connections, and database.maxConnections is %d: lower database.poolMax or the replicas, or put PgBouncer before PostgreSQL." $replicas $connections (.Values.database.maxConnections | int)) }}
{{- end }}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) }}
{{- fail "ingress.host: say by which name callers reach it." }}
{{- end }}
{{- end }}
