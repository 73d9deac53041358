package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The paths at which Hugo published a page: {@code aliases}, {@code url}, and those that it makes of {@code slug}. */
final class HugoAddresses {

    private static final Pattern ADDRESS =
            Pattern.compile("/[^\\s%?#]++(?:%[0-9A-Fa-f]{2}[^\\s%?#]*+)*+(?:[?#]\\S*+)?");
    private static final int LONGEST = 400;

    private HugoAddresses() {}

    /**
     * Reads the paths, without queries and fragments.
     *
     * @param fields the front matter
     * @param path the path of the file
     * @param language the language of the file
     * @param invalid told each value that is no path
     */
    static List<String> of(Map<String, Object> fields, HugoPath path, Language language, Consumer<String> invalid) {
        Set<String> addresses = new LinkedHashSet<>();
        for (var name : List.of("aliases", "url")) {
            for (var given : values(fields.get(name))) {
                if (given instanceof String address && isAddress(address.strip())) {
                    addresses.add(address.strip().split("[?#]", 2)[0]);
                } else if (!"".equals(given)) {
                    invalid.accept(given instanceof String address ? address : name);
                }
            }
        }
        var slug = HugoFields.text(fields, "slug");
        if (!slug.isEmpty() && isAddress(beside(path, slug))) {
            // The site's usual language may have no folder of its own.
            addresses.add("/" + language.tag() + beside(path, slug));
            addresses.add(beside(path, slug));
        } else if (!slug.isEmpty()) {
            invalid.accept(slug);
        }
        return List.copyOf(addresses);
    }

    private static List<?> values(Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    /** Returns the path of a page whose name is replaced by a slug. */
    private static String beside(HugoPath path, String slug) {
        var parts = new ArrayList<>(path.folders());
        if (path.isBundle()) {
            parts.remove(parts.size() - 1);
        }
        parts.add(slug);
        return "/" + String.join("/", parts) + "/";
    }

    private static boolean isAddress(String address) {
        return address.length() < LONGEST
                && ADDRESS.matcher(address.startsWith("/") ? address : "/" + address)
                        .matches();
    }
}
