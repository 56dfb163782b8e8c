# A PostgreSQL server for the tests alone: on loopback, with a port and a data folder of its own, gone at the end.
# To be sourced. start_postgres exports MENTORBOT_TEST_POSTGRES, or says why there is no server and returns 1.

postgres_folder=""
postgres_pid=""

# The newest installed server's folder of programs.
postgres_bin() {
    local found
    found=$(find /usr/lib/postgresql/*/bin /usr/pgsql-*/bin -name postgres 2> /dev/null | sort -V | tail -n 1)
    if [[ -z "$found" ]]; then found=$(command -v postgres || true); fi
    if [[ -n "$found" ]]; then dirname "$found"; fi
}

# RUNLEVEL=1 keeps Debian from starting a server of its own beside ours.
install_postgres() {
    [[ $(id -u) == 0 ]] && command -v apt-get > /dev/null || return 1
    echo "Installing PostgreSQL"
    local install=(env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y -qq --no-install-recommends postgresql)
    "${install[@]}" &> /dev/null || { timeout 120 apt-get update -qq &> /dev/null && "${install[@]}" &> /dev/null; }
}

install_postgres_where_none() {
    if [[ -z "$(postgres_bin)" ]]; then install_postgres; fi
}

free_port() {
    local port
    for _ in {1..50}; do
        port=$((20000 + RANDOM % 10000))
        if ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then echo "$port"; return; fi
    done
    return 1
}

# Whether the machine survives a loss of power is not what the tests look at: without fsync they are several times faster.
start_postgres() {
    local bin port as=()
    install_postgres_where_none || true
    bin=$(postgres_bin)
    if [[ -z "$bin" ]]; then
        echo "No PostgreSQL: it is not installed, and «apt-get install postgresql» is not possible here. Its tests are skipped."
        return 1
    fi

    postgres_folder=$(mktemp -d)
    if [[ $(id -u) == 0 ]]; then
        as=(runuser -u "$(id -un postgres 2> /dev/null || echo nobody)" --) # The server refuses to run as root.
        chown "${as[2]}" "$postgres_folder"
    fi

    port=$(free_port)
    if (cd "$postgres_folder" \
        && "${as[@]}" "$bin/initdb" -D "$postgres_folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync \
        && "${as[@]}" "$bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w -t 60 \
            -o "-p $port -c listen_addresses=127.0.0.1 -k $postgres_folder -c max_connections=400 -c fsync=off -c full_page_writes=off -c autovacuum_naptime=10s" start) \
        &> "$postgres_folder/start"; then
        postgres_pid=$(head -n 1 "$postgres_folder/data/postmaster.pid")
        export MENTORBOT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres"
        echo "PostgreSQL listens: $MENTORBOT_TEST_POSTGRES"
    else
        echo "No PostgreSQL: the server of $bin did not start. Its tests are skipped."
        cat "$postgres_folder/start" "$postgres_folder/log" 2> /dev/null | tail -n 20 || true
        return 1
    fi
}

stop_postgres() {
    if [[ -n "$postgres_pid" ]]; then
        kill -INT "$postgres_pid" 2> /dev/null || true # «fast»: whoever is still connected is cut off.
        for _ in {1..100}; do kill -0 "$postgres_pid" 2> /dev/null || break; sleep 0.1; done
    fi
    if [[ -n "$postgres_folder" ]]; then rm -rf "$postgres_folder"; fi
}
