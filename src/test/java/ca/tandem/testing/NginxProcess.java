package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of nginx with a configuration and a folder of its own. Debian's package is installed where that is needed and possible. */
final class NginxProcess implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path STREAM_MODULE = Path.of("/usr/lib/nginx/modules/ngx_stream_module.so");

    private final Process process;

    private NginxProcess(Process process) {
        this.process = process;
    }

    /** Makes sure that nginx is there. */
    static void install() {
        install(PROGRAM, "nginx");
    }

    /** Makes sure that nginx is there with its module for other connections than those of HTTP. */
    static void installStream() {
        install();
        install(STREAM_MODULE, "libnginx-mod-stream");
    }

    private static synchronized void install(Path file, String debianPackage) {
        if (!Files.exists(file) && DebianPackage.canInstall()) {
            DebianPackage.install("This test needs nginx", debianPackage);
        }
        if (!Files.exists(file)) {
            throw new IllegalStateException("This test needs nginx, and there is no " + file
                    + ". On Debian: apt-get install " + debianPackage + ".");
        }
    }

    /** Starts it and waits until it listens on a port of loopback. */
    static NginxProcess start(Path folder, String configuration, int port) {
        try {
            var file = Files.writeString(folder.resolve("nginx.conf"), configuration);
            var command =
                    List.of(PROGRAM.toString(), "-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log(folder).toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Patience.until("nginx answers", () -> !process.isAlive() || isThere(port));
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(log(folder)));
            }
            return new NginxProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file with what nginx in that folder says of itself. */
    static Path log(Path folder) {
        return folder.resolve("nginx.log");
    }

    static boolean isThere(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(Patience.LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
