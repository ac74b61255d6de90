{{/* The three services: key of their values, name of their image, process and objects. */}}
{{- define "minsheng.services" -}}
gateway: api-gateway
core: platform-core
admin: tenant-admin
{{- end }}

{{/* Name of a service's objects. Takes a dict: root, name. */}}
{{- define "minsheng.name" -}}
{{ printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Labels that never change over the life of a deployment. Takes a dict: root, name. */}}
{{- define "minsheng.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* All labels. Takes a dict: root, name. */}}
{{- define "minsheng.labels" -}}
{{ include "minsheng.selector" . }}
app.kubernetes.io/part-of: minsheng
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "minsheng.serviceAccountName" -}}
{{ .Values.serviceAccount.name | default (include "minsheng.name" (dict "root" . "name" "minsheng")) }}
{{- end }}

{{/* Address of one service inside the cluster. Takes a dict: root, name. */}}
{{- define "minsheng.address" -}}
http://{{ include "minsheng.name" . }}:8080
{{- end }}

{{/* Port in a JDBC address; PostgreSQL's own if it names none. */}}
{{- define "minsheng.databasePort" -}}
{{ regexFind ":[0-9]+/" . | trimAll ":/" | default "5432" }}
{{- end }}

{{/* Configuration of one service, as Spring reads it; no secrets. Takes a dict: root, name. */}}
{{- define "minsheng.configuration" -}}
{{- $values := .root.Values -}}
{{- $admin := include "minsheng.address" (dict "root" .root "name" "tenant-admin") -}}
{{- $core := include "minsheng.address" (dict "root" .root "name" "platform-core") -}}
server:
  port: 8080
{{- if eq .name "api-gateway" }}
  # whoever asks is found by counting proxies, see minsheng.proxies
  forward-headers-strategy: none
{{- else }}
  forward-headers-strategy: native
{{- end }}
management:
  server:
    port: 9090
{{- if $values.tracing.endpoint }}
  tracing:
    sampling:
      probability: {{ $values.tracing.sampling }}
  opentelemetry:
    tracing:
      export:
        otlp:
          endpoint: {{ $values.tracing.endpoint | quote }}
{{- end }}
spring:
  data:
    redis:
      host: {{ $values.redis.host | quote }}
      port: {{ $values.redis.port }}
      ssl:
        enabled: {{ $values.redis.tls }}
{{- if eq .name "tenant-admin" }}
  datasource:
    url: {{ $values.postgresql.admin.url | quote }}
{{- if $values.mail.host }}
  mail:
    host: {{ $values.mail.host | quote }}
    port: {{ $values.mail.port }}
{{- end }}
{{- end }}
minsheng:
{{- if eq .name "api-gateway" }}
  proxies: {{ ternary $values.ingress.proxies 0 $values.ingress.enabled }}
{{- end }}
  issuer: {{ $values.publicAddress }}/auth
  public-address: {{ $values.publicAddress | quote }}
  auth:
    jwk-set-uri: {{ $admin }}/auth/oauth2/jwks
    token-uri: {{ $admin }}/auth/oauth2/token
  services:
    platform-core: {{ $core }}
    tenant-admin: {{ $admin }}
{{- if eq .name "tenant-admin" }}
  signing-key: file:/etc/minsheng/signing-key/signing-key.pem
  sessions:
    lifetime: {{ $values.signIn.sessionLifetime }}
{{- end }}
{{- if eq .name "platform-core" }}
  home-cell: {{ $values.postgresql.homeCell }}
  cells:
{{- range $cell, $database := $values.postgresql.cells }}
    {{ $cell }}:
      url: {{ $database.url | quote }}
{{- end }}
  files:
    folder: /var/lib/minsheng/files
    most-of-tenant: {{ $values.files.mostOfTenant }}
{{- with $values.files.bucket }}
{{- if .name }}
    bucket:
      name: {{ .name }}
      region: {{ .region }}
{{- if .endpoint }}
      endpoint: {{ .endpoint | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* Secrets of one service as files named after the property they set. Takes a dict: root, name. */}}
{{- define "minsheng.secrets" -}}
{{- $values := .root.Values -}}
{{- if eq .name "platform-core" }}
{{- range $cell, $database := $values.postgresql.cells }}
- secret:
    name: {{ $database.secretName }}
    items:
{{- range $key := list "username" "password" "migrator-username" "migrator-password" }}
      - { key: {{ $key }}, path: {{ printf "minsheng.cells.%s.%s" $cell $key }} }
{{- end }}
{{- end }}
{{- if $values.files.bucket.name }}
- secret:
    name: {{ $values.files.bucket.secretName }}
    items:
      - { key: access-key, path: minsheng.files.bucket.access-key }
      - { key: secret-key, path: minsheng.files.bucket.secret-key }
{{- end }}
{{- end }}
{{- if eq .name "tenant-admin" }}
- secret:
    name: {{ $values.postgresql.admin.secretName }}
    items:
      - { key: username, path: spring.datasource.username }
      - { key: password, path: spring.datasource.password }
      - { key: migrator-username, path: minsheng.migrator.username }
      - { key: migrator-password, path: minsheng.migrator.password }
- secret:
    name: {{ $values.signIn.clientsSecretName }}
    items:
      - { key: api-gateway, path: minsheng.clients.api-gateway.secret }
      - { key: platform-core, path: minsheng.clients.platform-core.secret }
      - { key: tenant-admin, path: minsheng.clients.tenant-admin.secret }
{{- if $values.signIn.operatorSecretName }}
- secret:
    name: {{ $values.signIn.operatorSecretName }}
    items:
      - { key: login, path: minsheng.operator.login }
      - { key: password, path: minsheng.operator.password }
{{- end }}
{{- if and $values.mail.host $values.mail.secretName }}
- secret:
    name: {{ $values.mail.secretName }}
    items:
      - { key: username, path: spring.mail.username }
      - { key: password, path: spring.mail.password }
{{- end }}
{{- else }}
- secret:
    name: {{ $values.signIn.clientsSecretName }}
    items:
      - { key: {{ .name }}, path: minsheng.auth.client-secret }
{{- end }}
{{- if $values.redis.secretName }}
- secret:
    name: {{ $values.redis.secretName }}
    items:
      - { key: password, path: spring.data.redis.password }
{{- end }}
{{- end }}
