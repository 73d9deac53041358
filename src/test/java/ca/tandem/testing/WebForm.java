package ca.tandem.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of a page as a browser without script would send it: every field with its value.
 *
 * @param id also its name
 * @param isMultipart whether it takes files
 * @param fields what is sent of each field, none of a box that is not ticked; of a file its text
 * @param required the fields that say that they are
 * @param buttons the names of its buttons with their values
 */
public record WebForm(
        String id,
        boolean isMultipart,
        Map<String, List<String>> fields,
        List<String> required,
        Map<String, String> buttons) {

    private static final Pattern FORM = Pattern.compile("(?s)<form ([^>]*method=\"post\"[^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile(
            "(?s)<input ([^>]*)>|<textarea ([^>]*)>(.*?)</textarea>|<select ([^>]*)>(.*?)</select>|<button ([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option ([^>]*)>");
    private static final String BOUNDARY = "tandem-test-boundary";

    /** Returns the forms of a page that are sent by POST, in their order. */
    public static List<WebForm> of(String page) {
        return FORM.matcher(page).results().map(WebForm::read).toList();
    }

    /** Returns the form of an id. */
    public static WebForm of(String page, String id) {
        return of(page).stream()
                .filter(form -> form.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + id + " in " + page));
    }

    private static WebForm read(MatchResult found) {
        var fields = new LinkedHashMap<String, List<String>>();
        var required = new ArrayList<String>();
        var buttons = new LinkedHashMap<String, String>();
        var control = CONTROL.matcher(found.group(2));
        while (control.find()) {
            var attributes = attributes(control);
            var name = attribute(attributes, "name");
            if (name.isEmpty()) {
                continue;
            }
            if (attributes.contains("aria-required=\"true\"")) {
                required.add(name);
            }
            var type = attribute(attributes, "type");
            if (type.equals("submit")) {
                buttons.put(name, attribute(attributes, "value"));
            } else if (control.group(2) != null) {
                fields.put(name, List.of(unescape(control.group(3).strip())));
            } else if (control.group(4) != null) {
                fields.put(name, List.of(selectedOption(control.group(5))));
            } else if (type.equals("checkbox") || type.equals("radio")) {
                var sent = fields.computeIfAbsent(name, any -> new ArrayList<>());
                if (attributes.contains("checked=\"checked\"")) {
                    sent.add(attribute(attributes, "value"));
                }
            } else {
                fields.put(name, List.of(attribute(attributes, "value")));
            }
        }
        var id = attribute(found.group(1), "id");
        fields.put(id, List.of(id));
        return new WebForm(id, found.group(1).contains("multipart/form-data"), fields, required, buttons);
    }

    private static String attributes(Matcher control) {
        for (var group : new int[] {1, 2, 4, 6}) {
            if (control.group(group) != null) {
                return control.group(group);
            }
        }
        return "";
    }

    private static String selectedOption(String options) {
        var all =
                OPTION.matcher(options).results().map(option -> option.group(1)).toList();
        return all.stream()
                .filter(option -> option.contains("selected=\"selected\""))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> attribute(option, "value"))
                .orElse("");
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? unescape(found.group(1)) : "";
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Returns this form with other values in a field. */
    public WebForm with(String name, String... values) {
        var others = new LinkedHashMap<>(fields);
        others.put(name, List.of(values));
        return new WebForm(id, isMultipart, others, required, buttons);
    }

    /** Returns this form without a field. */
    public WebForm without(String name) {
        var others = new LinkedHashMap<>(fields);
        others.remove(name);
        return new WebForm(id, isMultipart, others, required, buttons);
    }

    /** Sends this form by one of its buttons and returns the response. */
    public RawClient.RawResponse send(RawClient client, String target, String button) {
        var sent = with(button, buttons.getOrDefault(button, ""));
        return isMultipart
                ? client.send(
                        "POST",
                        target,
                        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                        sent.parts())
                : client.send(
                        "POST", target, Map.of("Content-Type", "application/x-www-form-urlencoded"), sent.encoded());
    }

    private String encoded() {
        return fields.entrySet().stream()
                .flatMap(field ->
                        field.getValue().stream().map(value -> RawClient.encode(Map.of(field.getKey(), value))))
                .collect(Collectors.joining("&"));
    }

    private String parts() {
        var parts = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> parts.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(name.equals("archive") || name.equals("file") ? "\"; filename=\"sent.zip" : "")
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n")));
        return parts.append("--").append(BOUNDARY).append("--\r\n").toString();
    }
}
