package ca.tandem.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx that serves the files of a folder, without a log of requests. */
public final class StaticSite implements AutoCloseable {

    private final int port = NginxProcess.freePort();
    private final NginxProcess process;

    private StaticSite(Path folder) throws IOException {
        var site = folder.toAbsolutePath();
        process = NginxProcess.start(
                Files.createDirectories(site.resolve("nginx")),
                """
                user root;
                worker_processes 2;
                pid %1$s/nginx/pid;
                error_log %1$s/nginx/error.log;
                events { worker_connections 1024; }
                http {
                    types { text/html html; }
                    access_log off;
                    keepalive_requests 100000000;
                    open_file_cache max=100;
                    sendfile on;
                    server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """
                        .formatted(site, port),
                port);
    }

    /** Starts it. */
    public static StaticSite of(Path folder) throws IOException {
        NginxProcess.install();
        return new StaticSite(folder);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }
}
