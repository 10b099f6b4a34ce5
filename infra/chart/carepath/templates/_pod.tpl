{{- /* The files of secrets, as mounts: a dict of settings, each with `name` and `key`, or `arn`. */ -}}
{{- define "carepath.secretMounts" -}}
{{- $byDriver := false }}
{{- range $setting, $from := . }}
{{- if $from.arn }}{{ $byDriver = true }}
{{- else }}
- { name: {{ include "carepath.volumeName" $setting }}, mountPath: {{ printf "/run/secrets/carepath/%s" $setting | quote }}, readOnly: true }
{{- end }}
{{- end }}
{{- if $byDriver }}
- { name: secrets-manager, mountPath: /run/secrets/secrets-manager, readOnly: true }
{{- end }}
{{- end }}

{{- define "carepath.secretVolumes" -}}
{{- $byDriver := false }}
{{- range $setting, $from := . }}
{{- if $from.arn }}{{ $byDriver = true }}
{{- else }}
- name: {{ include "carepath.volumeName" $setting }}
  secret:
    secretName: {{ $from.name }}
    optional: false
    items: [{ key: {{ $from.key | default $setting }}, path: {{ $from.key | default $setting }} }]
{{- end }}
{{- end }}
{{- if $byDriver }}
- name: secrets-manager
  csi: { driver: secrets-store.csi.k8s.io, readOnly: true, volumeAttributes: { secretProviderClass: chat-api } }
{{- end }}
{{- end }}

{{- define "carepath.secretEnv" -}}
{{- range $setting, $from := . }}
- name: {{ $setting }}_FILE
  value: {{ if $from.arn }}/run/secrets/secrets-manager/{{ $setting }}{{ else }}/run/secrets/carepath/{{ $setting }}/{{ $from.key | default $setting }}{{ end }}
{{- end }}
{{- end }}

{{- define "carepath.volumeName" -}}
secret-{{ . | lower | replace "_" "-" | trunc 56 }}
{{- end }}

{{- define "carepath.scheduling" -}}
{{- with .nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
