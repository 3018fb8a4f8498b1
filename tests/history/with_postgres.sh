#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL server: with_postgres.sh COMMAND [ARGUMENT…]
# The server listens on a Unix socket in a folder of its own, nowhere else, and is stopped, by its own process number, when the
# command ends. The command finds in its environment
#   SAGLIKRAPOR_TEST_POSTGRES   the address of the server's database `postgres`
#   SAGLIKRAPOR_TEST_SERVER     the folder: data/postmaster.pid is there, and while a file `down` is there a server that was
#                               stopped is not started again
set -euo pipefail

bin=$(pg_config --bindir 2> /dev/null || true)
if [ ! -x "$bin/initdb" ] || [ ! -x "$bin/postgres" ]; then
  echo "with_postgres.sh: no PostgreSQL server is installed; scripts/setup installs it" >&2
  exit 1
fi

folder=$(mktemp -d /tmp/saglikrapor-postgres-XXXXXX)
as_owner=()
if [ "$(id -u)" -eq 0 ]; then  # a server refuses to run as root
  owner=postgres
  id $owner > /dev/null 2>&1 || owner=nobody
  chown $owner "$folder"
  as_owner=(setpriv --reuid "$owner" --regid "$(id -g $owner)" --clear-groups)
fi

supervisor=
stop() {
  touch "$folder/down"
  if [ -s "$folder/data/postmaster.pid" ]; then kill -INT "$(head -n 1 "$folder/data/postmaster.pid")" 2> /dev/null || true; fi
  if [ -n "$supervisor" ]; then
    touch "$folder/end"
    wait "$supervisor" 2> /dev/null || true
  fi
  rm -rf "$folder"
}
trap stop EXIT

cd "$folder"
"${as_owner[@]}" "$bin/initdb" --pgdata data --auth trust --username postgres --encoding UTF8 --locale C --no-sync > initdb.log 2>&1 ||
  { cat initdb.log >&2; exit 1; }
while [ ! -e end ]; do
  if [ -e down ]; then
    sleep 0.05
  else
    "${as_owner[@]}" "$bin/postgres" -D data -k "$folder" -c listen_addresses= -c max_connections=50 -c shared_buffers=64MB \
      -c unix_socket_permissions=0777 >> server.log 2>&1 || true
  fi
done &
supervisor=$!
cd - > /dev/null

ready=no
for _ in $(seq 300); do
  if "$bin/pg_isready" --quiet --host "$folder" --dbname postgres; then ready=yes; break; fi
  sleep 0.1
done
if [ $ready = no ]; then
  echo "with_postgres.sh: the server does not answer" >&2
  cat "$folder/server.log" >&2
  exit 1
fi

export SAGLIKRAPOR_TEST_POSTGRES="postgresql://postgres@/postgres?host=$folder"
export SAGLIKRAPOR_TEST_SERVER="$folder"
"$@"
