package ca.tandem.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A link that carries a secret as its fragment, as a program sends it: in a form, for no request has a fragment.
 *
 * @param path the path of the page
 * @param code the secret
 */
public record SecretLink(String path, String code) {

    /** Returns the link of an address, or of its path with the fragment. */
    public static SecretLink of(String address) {
        var parts = address.replaceFirst("^[a-z]+://[^/]+", "").split("#", 2);
        return new SecretLink(parts[0], parts[1]);
    }

    /** Opens the link, as the script of the page does. */
    public RawClient.RawResponse open(RawClient client) {
        return send(client, Map.of());
    }

    /** Sends a form of the page that the link opens. */
    public RawClient.RawResponse send(RawClient client, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("code", code);
        return client.post(path, all);
    }

    /** Returns the encoded fields of a form with the code among them. */
    public String form(String fields) {
        return "code=" + code + (fields.isEmpty() ? "" : "&" + fields);
    }
}
