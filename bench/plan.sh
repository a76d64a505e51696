#!/usr/bin/env bash
# The plan of N integrations with bash, curl and jq, one request after the other: the live list, the base's tree, a script
# for each integration, the pull request's head, the comments, the comment. It leaves out what curl and jq can't do:
# YAML (payloads are already JSON), the diff, secrets, retries, long comments.
set -euo pipefail

ask() { curl --silent --show-error --fail "$@"; }
immuta() { ask --header "Authorization: $IMMUTA_API_KEY" --header 'Content-Type: application/json' "$@"; }
github() { ask --header "Authorization: Bearer $GITHUB_TOKEN" --header 'Accept: application/vnd.github+json' "$@"; }
repository="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY"

live=$(immuta "$IMMUTA_URL/integrations" | jq --compact-output '[.[] | {id, host: .config.host}]')
base=$(github "$repository/commits/$GITHUB_SHA" | jq --raw-output '.parents[0].sha')
files=$(github "$repository/git/trees/$base?recursive=1" | jq --raw-output '.tree[].path')
body="$(jq length <<<"$live") integrations are live, $(wc -l <<<"$files") files at the base."
for payload in "$PAYLOADS"/*.json; do
  script=$(immuta --data-binary "@$payload" "$IMMUTA_URL/integrations/scripts/create")
  body+=$(printf '\n<details><summary>%s: create</summary>\n\n```sql\n%s\n```\n</details>\n' "$(basename "$payload" .json)" "$script")
done

head=$(github "$repository/pulls/$PULL_REQUEST" | jq --raw-output '.head.sha')
comment=$(github "$repository/issues/$PULL_REQUEST/comments?per_page=100" |
  jq --raw-output '[.[] | select(.body | startswith("<!-- bench -->"))][0].id // empty')
body="<!-- bench -->
Plan for $head; $body"
if [ -n "$comment" ]; then
  target=(--request PATCH "$repository/issues/comments/$comment")
else
  target=("$repository/issues/$PULL_REQUEST/comments")
fi
printf '%s' "${body:0:65000}" | jq --raw-input --slurp '{body: .}' | github --data-binary @- "${target[@]}" >/dev/null
