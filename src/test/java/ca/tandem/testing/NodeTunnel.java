package ca.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tunnel between two nodes: nginx with {@code docs/deploy/tunnel.conf} as it stands, but for ports, addresses of the network and places
 * of files. Both nodes are on this machine, so that one process of nginx is both ends.
 */
public final class NodeTunnel implements AutoCloseable {

    private static final List<String> NAMES = List.of("127.0.0.11", "127.0.0.12");

    /** The part of the configuration that takes what comes from the other node. */
    private static final String ENTRY =
            "    server {\n        listen 10.0.5.11:5711 ssl;\n        proxy_pass 127.0.0.1:5701;\n    }\n";

    private final List<Integer> nodes = ports();
    private final List<Integer> entries = ports();
    private final NginxProcess process;

    /** Starts it, with its files in a folder. */
    public NodeTunnel(Path folder) {
        NginxProcess.installStream();
        try {
            Files.createDirectories(folder);
            var file = Path.of(System.getProperty("project.folder", "."), "docs/deploy/tunnel.conf");
            var authority = InternalAuthority.shared();
            var configuration = Files.readString(file)
                    .replace(
                            "/etc/tandem/internal-ca.pem",
                            authority.certificate().toString())
                    .replace("/etc/tandem/node.pem", authority.nodeCertificate().toString())
                    .replace("/etc/tandem/node.key", authority.nodeKey().toString())
                    .replace(
                            "/run/tandem-tunnel.pid",
                            folder.resolve("tunnel.pid").toString())
                    .replace(
                            "/var/log/nginx/tunnel.log",
                            folder.resolve("tunnel.log").toString())
                    .replace(ENTRY, entry(0) + entry(1));
            for (var number = 0; number < NAMES.size(); number++) {
                configuration = configuration
                        .replace("listen " + NAMES.get(number) + ":5701;", "listen " + name(number) + ";")
                        .replace("10.0.5.1" + (number + 1) + ":5711", "127.0.0.1:" + entries.get(number));
            }
            process = NginxProcess.start(folder, configuration, entries.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> ports() {
        return Stream.generate(NginxProcess::freePort).limit(NAMES.size()).toList();
    }

    private String entry(int number) {
        return ENTRY.replace("10.0.5.11:5711", "127.0.0.1:" + entries.get(number))
                .replace("127.0.0.1:5701", "127.0.0.1:" + nodes.get(number));
    }

    /** Returns the address by which the other node knows a node, which leads into the tunnel. */
    public String name(int number) {
        return NAMES.get(number) + ":" + nodes.get(number);
    }

    /** Returns the port at which a node's end of the tunnel waits for the other one. */
    public int entryPort(int number) {
        return entries.get(number);
    }

    /** Returns the number of nodes. */
    int size() {
        return NAMES.size();
    }

    /** Returns the properties by which a node finds the other one through the tunnel only. */
    List<String> properties(int number) {
        return List.of(
                "-Dtandem.cluster.port=" + nodes.get(number),
                "-Dtandem.cluster.address=" + name(number),
                "-Dtandem.cluster.members=" + name(0) + "," + name(1));
    }

    @Override
    public void close() {
        process.close();
    }
}
