package ca.tandem.notification.webhook;

import ca.tandem.identity.client.IpNetwork;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hosts and ports that webhooks may call, whatever their addresses ({@link CallableAddresses}): those that {@code tandem.webhook.hosts}
 * lists, such as {@code hooks.example.org}, {@code hooks.example.org:8443} or {@code *.example.org}. Without a list it is any host, on the
 * usual port of its scheme; an address that {@code tandem.webhook.allow} names may have any port.
 */
final class CallableHosts {

    static final String SETTING = "tandem.webhook.hosts";

    private static final Pattern ENTRY =
            Pattern.compile("(?:\\*\\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d{1,5})?|\\[[0-9a-f:.]+](?::\\d{1,5})?");

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final List<String> listed;

    private CallableHosts(List<String> listed) {
        this.listed = listed;
    }

    /**
     * Parses the setting.
     *
     * @param setting hosts with or without a port, separated by commas; null or blank for none
     * @throws IllegalArgumentException if the value is malformed
     */
    static CallableHosts parse(String setting) {
        if (setting == null || setting.isBlank()) {
            return new CallableHosts(List.of());
        }
        var entries = Arrays.stream(setting.split(",", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!entries.stream().allMatch(entry -> ENTRY.matcher(entry).matches())) {
            throw new IllegalArgumentException(
                    SETTING
                            + " must be hosts like hooks.example.org, hooks.example.org:8443, *.example.org, separated by commas");
        }
        return new CallableHosts(entries);
    }

    /** Checks whether an address, which has a host, may be called as far as its host and port say. */
    boolean permits(URI address, CallableAddresses callable) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var usual = "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
        var port = address.getPort() < 0 ? usual : address.getPort();
        if (listed.isEmpty()) {
            return port == usual
                    || IpNetwork.address(host.replaceAll("[\\[\\]]", ""))
                            .filter(callable::names)
                            .isPresent();
        }
        return listed.stream().anyMatch(entry -> matches(entry, host, port, usual));
    }

    private static boolean matches(String entry, String host, int port, int usual) {
        var end = entry.lastIndexOf(':') > entry.lastIndexOf(']') ? entry.lastIndexOf(':') : entry.length();
        var name = entry.substring(0, end);
        var listedPort = end == entry.length() ? usual : Integer.parseInt(entry.substring(end + 1));
        return port == listedPort && (name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name));
    }
}
