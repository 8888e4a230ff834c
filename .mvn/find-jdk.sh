# Sourced by ./mvnw and ./polystep: sets JAVA_HOME to an installed JDK 25 or newer, wherever the default
# `java` points. Order: JAVA_HOME if it is new enough, the variables that CI images set, the `java` on the
# PATH, then the places where package managers put JDKs. POSIX sh, no globbing assumed from the caller.

polystep_jdk_wanted=25

polystep_jdk_ok() { # $1 = candidate home; true for a full JDK (javac, not only a JRE) of the wanted version
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  polystep_jdk_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ "${polystep_jdk_major:-0}" -ge "$polystep_jdk_wanted" ]
}

polystep_jdk_on_path() {
  polystep_java=$(command -v java 2>/dev/null) || return 0
  # `java` is usually a chain of links; the JDK is two levels above its end.
  polystep_real=$(readlink -f "$polystep_java" 2>/dev/null) || polystep_real=$polystep_java
  dirname "$(dirname "$polystep_real")"
}

polystep_find_jdk() {
  for polystep_home in "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" "$(polystep_jdk_on_path)"; do
    if polystep_jdk_ok "$polystep_home"; then printf '%s\n' "$polystep_home"; return 0; fi
  done
  if [ -x /usr/libexec/java_home ]; then
    polystep_home=$(/usr/libexec/java_home -v "$polystep_jdk_wanted" 2>/dev/null) || polystep_home=
    if polystep_jdk_ok "$polystep_home"; then printf '%s\n' "$polystep_home"; return 0; fi
  fi
  for polystep_parent in /usr/lib/jvm /usr/local/lib/jvm /usr/java /opt /opt/java /opt/jdk \
    "${HOME-}/.sdkman/candidates/java" "${HOME-}/.jdks" "${HOME-}/.local/share/mise/installs/java" \
    "${HOME-}/.asdf/installs/java" "${HOME-}/.jabba/jdk" /Library/Java/JavaVirtualMachines; do
    [ -d "$polystep_parent" ] || continue
    polystep_home=$(find "$polystep_parent" -maxdepth 5 -path '*/bin/javac' 2>/dev/null | sed 's|/bin/javac$||' | sort |
      while IFS= read -r polystep_candidate; do
        if polystep_jdk_ok "$polystep_candidate"; then printf '%s\n' "$polystep_candidate"; break; fi
      done)
    if [ -n "$polystep_home" ]; then printf '%s\n' "$polystep_home"; return 0; fi
  done
  return 1
}

if polystep_home=$(polystep_find_jdk); then
  JAVA_HOME=$polystep_home
  export JAVA_HOME
else
  {
    echo "No JDK $polystep_jdk_wanted found."
    echo "  expected: a JDK (with javac) of version $polystep_jdk_wanted or newer in JAVA_HOME, on the PATH, or where package managers install one"
    echo "  found:    JAVA_HOME=${JAVA_HOME-(not set)}, java on the PATH: $(command -v java 2>/dev/null || echo none)"
    echo "  to mend:  install any JDK $polystep_jdk_wanted (for example Eclipse Temurin) or set JAVA_HOME to one"
  } >&2
  exit 1
fi
