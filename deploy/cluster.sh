#!/usr/bin/env bash
# A whole cluster on this machine, to try and to break: PostgreSQL, silos, web nodes.
#
#   deploy/cluster.sh up [SILOS] [WEBS]   migrates the database and starts them all (3 silos, 2 web nodes)
#   deploy/cluster.sh kill NAME           ends one as a power cut would (silo-2, web-1, postgres)
#   deploy/cluster.sh stop NAME           ends one as a deployment does
#   deploy/cluster.sh start NAME          starts it again
#   deploy/cluster.sh clock NAME SECONDS  sets its clock ahead of the machine's, or behind (needs libfaketime, and CLOCKS=1 from "up" on)
#   deploy/cluster.sh status              who runs, and who is ready
#   deploy/cluster.sh down                ends all; what they stored stays in $CLUSTER
#
# It runs what `dotnet build -p:Engine=Orleans` left in artifacts. CLUSTER is its folder (/tmp/collab-cluster); with DATABASE, a
# connection string, an existing PostgreSQL is used instead of one of its own. The nodes that OTHER names ("silo-3 web-2") are a second
# cluster on the same database, so that each grain lives twice.
set -euo pipefail
cd "$(dirname "$0")/.."

CLUSTER=${CLUSTER:-/tmp/collab-cluster}
BUILD=${BUILD:-debug}
ENVIRONMENT=${ENVIRONMENT:-Development}
export PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)"

die() { echo "$*" >&2; exit 1; }
as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
number() { echo "${1##*-}"; }
pid() { cat "$CLUSTER/$1.pid" 2>/dev/null || true; }
runs() { local pid; pid=$(pid "$1"); [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; }
database() { echo "${DATABASE:-Host=$CLUSTER/sockets;Username=postgres;Database=collab}"; }
program() { case $1 in silo-*) echo Silo ;; web-*) echo Web ;; esac; }
port() { case $1 in silo-*) echo $((5090 + $(number "$1"))) ;; web-*) echo $((5080 + $(number "$1"))) ;; esac; }

start_postgres() {
  [ -z "${DATABASE:-}" ] || return 0
  mkdir -p "$CLUSTER/sockets" "$CLUSTER/postgres"
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$CLUSTER/sockets" "$CLUSTER/postgres"; fi
  [ -f "$CLUSTER/postgres/PG_VERSION" ] || as_postgres initdb -D "$CLUSTER/postgres" -U postgres -A trust -E UTF8 --no-locale > "$CLUSTER/postgres.log"
  as_postgres pg_ctl -D "$CLUSTER/postgres" -w -l "$CLUSTER/postgres/log" -o "-c listen_addresses='' -k $CLUSTER/sockets -c max_connections=300" start > /dev/null
  head -1 "$CLUSTER/postgres/postmaster.pid" > "$CLUSTER/postgres.pid"
  psql -h "$CLUSTER/sockets" -U postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'collab'" | grep -q 1 ||
    psql -h "$CLUSTER/sockets" -U postgres -qc "CREATE DATABASE collab"
}

start_node() {
  local name=$1 number settings
  number=$(number "$name")
  local dll="$PWD/artifacts/Orleans/bin/$(program "$name")/$BUILD/Collab.$(program "$name").dll"
  [ -f "$dll" ] || die "$dll is missing: build with -p:Engine=Orleans first."
  [ -s "$CLUSTER/hash.key" ] || (umask 077; head -c 32 /dev/urandom | base64 > "$CLUSTER/hash.key")
  case $name in
    silo-*) settings=(--Silo:Endpoint:Address 127.0.0.1 --Silo:Endpoint:SiloPort $((11110 + number)) --Silo:Endpoint:GatewayPort $((30000 + number))) ;;
    web-*) settings=(--Grains:Elsewhere true) ;;
  esac
  if [[ " ${OTHER:-} " == *" $name "* ]]; then settings+=(--Silo:Cluster other); fi
  # Silos share the folder of the ballots' keys: whichever of them opens an urn finds its key.
  (cd "$(dirname "$dll")" && set_clock "$name" && ASPNETCORE_ENVIRONMENT=$ENVIRONMENT HashKey=$(cat "$CLUSTER/hash.key") exec setsid dotnet "$dll" --urls "http://127.0.0.1:$(port "$name")" \
    --data "$CLUSTER/data" --ConnectionStrings:Collab "$(database)" "${settings[@]}" >> "$CLUSTER/$name.log" 2>&1 < /dev/null) &
  echo $! > "$CLUSTER/$name.pid"
}

# Its wall clock alone: what measures durations goes on as ever.
set_clock() {
  [ -n "${CLOCKS:-}" ] || return 0
  local faketime; faketime=$(ls /usr/lib/*/faketime/libfaketimeMT.so.1 2>/dev/null | head -1)
  [ -n "$faketime" ] || die "libfaketime is missing."
  [ -f "$CLUSTER/$1.clock" ] || clock "$1" 0
  export LD_PRELOAD=$faketime FAKETIME_TIMESTAMP_FILE="$CLUSTER/$1.clock" FAKETIME_CACHE_DURATION=1 FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0
}

clock() { printf '%+d\n' "$2" > "$CLUSTER/$1.clock.new" && mv "$CLUSTER/$1.clock.new" "$CLUSTER/$1.clock"; }

start() { if [ "$1" = postgres ]; then start_postgres; else start_node "$1"; fi; }

ready() { curl -fs -m 6 "http://127.0.0.1:$(port "$1")/health/ready" > /dev/null 2>&1; }

wait_ready() {
  for _ in $(seq 120); do
    ready "$1" && return
    runs "$1" || die "$1 ended: $(tail -3 "$CLUSTER/$1.log")"
    sleep 0.5
  done
  die "$1 is not ready: $(tail -3 "$CLUSTER/$1.log")"
}

names() { ls "$CLUSTER"/*.pid 2>/dev/null | xargs -rn1 basename | sed 's/\.pid$//' | grep -v postgres || true; }

up() {
  local silos=${1:-3} webs=${2:-2} name
  mkdir -p "$CLUSTER/data"
  start_postgres
  ASPNETCORE_ENVIRONMENT=$ENVIRONMENT dotnet "artifacts/Orleans/bin/Silo/$BUILD/Collab.Silo.dll" migrate --ConnectionStrings:Collab "$(database)"
  for name in $(seq -f 'silo-%g' "$silos") $(seq -f 'web-%g' "$webs"); do
    start_node "$name"
    # One after another: they join, and found the demonstration, in turn.
    wait_ready "$name"
    echo "$name is ready on http://127.0.0.1:$(port "$name")"
  done
}

down() {
  for name in $(names); do stop "$name"; done
  [ -n "${DATABASE:-}" ] || as_postgres pg_ctl -D "$CLUSTER/postgres" -m fast stop > /dev/null || true
  rm -f "$CLUSTER"/*.pid "$CLUSTER"/*.clock
}

stop() {
  runs "$1" || return 0
  kill -TERM "$(pid "$1")"
  for _ in $(seq 120); do runs "$1" || return 0; sleep 0.25; done
  echo "$1 did not stop within 30 seconds, and is killed" >&2
  kill -KILL "$(pid "$1")"
}

status() {
  for name in $(names); do
    if ! runs "$name"; then echo "$name: down"; elif ready "$name"; then echo "$name: ready"; else echo "$name: not ready"; fi
  done
}

case ${1:-} in
  up) up "${@:2}" ;;
  down) down ;;
  status) status ;;
  clock) clock "$2" "$3" ;;
  start) start "$2"; [ "$2" = postgres ] || wait_ready "$2" ;;
  stop) if [ "$2" = postgres ]; then as_postgres pg_ctl -D "$CLUSTER/postgres" -m fast stop > /dev/null; else stop "$2"; fi ;;
  kill) if [ "$2" = postgres ]; then as_postgres pg_ctl -D "$CLUSTER/postgres" -m immediate stop > /dev/null; else runs "$2" || die "$2 does not run."; kill -KILL "$(pid "$2")"; fi ;;
  *) die "Usage: deploy/cluster.sh up [SILOS] [WEBS] | down | status | start NAME | stop NAME | kill NAME | clock NAME SECONDS" ;;
esac
