/** What checks a pack with programs of the system only, for a POSIX shell that stands in the pack's folder. */
export const BY_HAND = {
  sums: "sha256sum -c --quiet SHA256SUMS",

  signatures: `(cd book && for f in records/*.json manifests/*.json; do
  for s in "$f.sig" "$f.witness-1.sig"; do
    [ -e "$f" ] && [ -e "$s" ] || continue
    case $f in records/*) n=sealwright-record ;; *) n=sealwright-manifest ;; esac
    t=$(grep -oE '"(time|created)":"[^"]*Z"' "$f" | tail -n 1 | tr -dc 0-9)
    o="-f allowed_signers -O verify-time=$t"
    who=$(TZ=UTC ssh-keygen -Y find-principals $o -s "$s" < "$f")
    TZ=UTC ssh-keygen -Y verify $o -I "$who" -n $n -s "$s" < "$f" || echo "BAD: $s"
  done
done)`,

  chain: `(cd book/records && n=0 && h=$(printf '%064d' 0) && for f in [0-9]*.json; do
  n=$((n + 1))
  [ "$f" = "$(printf '%06d.json' $n)" ] || echo "MISSING before $f"
  grep -q "\\"prev\\":\\"$h\\"" "$f" || echo "BROKEN: $f"
  h=$(sha256sum < "$f" | cut -c 1-64)
done
d=$(printf '%05x%.20s' $n $h)
k=$({ echo sealwright/head/v1; printf %s0 $d | xxd -r -p; } | sha256sum | cut -c 1-5)
echo "$n $h"; printf %s $d$k | xxd -r -p | base32)`,
} as const;
