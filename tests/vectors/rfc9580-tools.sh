#!/usr/bin/env bash
# rfc9580-tools.sh DIR: puts `sq` as Debian 13 has it into a folder of its own, once; what Debian 12
# calls `sq` is older than RFC 9580. Root only (debootstrap, chroot). Run it with: chroot DIR sq …
set -euo pipefail
dir=$1
[ -e "$dir/.whole" ] && exit 0
[ "$(uname -s)" = Linux ] || { echo 'needs Linux' >&2; exit 1; }
[ "$(id -u)" = 0 ] || { echo 'needs root, for debootstrap and chroot' >&2; exit 1; }
command -v debootstrap >/dev/null ||
  timeout 120 apt-get install -y -q debootstrap >/dev/null 2>&1 ||
  { echo 'debootstrap is not there and could not be installed' >&2; exit 1; }
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v '^#' |
  grep -oE 'https?://[^ ]+/debian/?' | sort -u | sed -n 1p || true)
[ -n "$mirror" ] || { echo 'no Debian mirror is configured' >&2; exit 1; }
# Built beside and moved: a folder that was left half-made is never taken for a whole one.
rm -rf "$dir" "$dir.half"
mkdir -p "$(dirname "$dir")"
timeout 300 debootstrap --variant=minbase --include=sq trixie "$dir.half" "$mirror" >"$dir.log" 2>&1 ||
  { tail -3 "$dir.log" >&2; exit 1; }
chroot "$dir.half" sq version >/dev/null 2>&1 || { echo 'sq does not run' >&2; exit 1; }
touch "$dir.half/.whole"
mv "$dir.half" "$dir"
