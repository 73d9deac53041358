package ca.tandem.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An SMTP server that refuses each message, or closes the connection after the message so that its delivery is uncertain. */
final class FailingSmtpServer implements AutoCloseable {

    /** The behaviour of the server once it has received the message. */
    enum ServerBehaviour {
        REFUSES,
        HANGS_UP
    }

    private final ServerSocket socket;
    private final ServerBehaviour serverBehaviour;
    private final Thread thread;

    /** The Message-IDs of the received messages. */
    final Queue<String> messageIds = new ConcurrentLinkedQueue<>();

    FailingSmtpServer(ServerBehaviour behaviour) {
        this.serverBehaviour = behaviour;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::serve, "stubborn mail server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "smtp://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the test is over, or the portal hung up
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 stubborn");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                say(out, "354 go on");
                for (var text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    if (text.startsWith("Message-ID: ")) {
                        messageIds.add(text.substring("Message-ID: ".length()));
                    }
                }
                if (serverBehaviour == ServerBehaviour.HANGS_UP) {
                    return;
                }
                say(out, "451 not today");
            } else {
                say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
