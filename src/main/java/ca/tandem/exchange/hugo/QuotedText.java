package ca.tandem.exchange.hugo;

/** Writer of texts in double quotation marks, whose escapes YAML, TOML and JSON share. */
final class QuotedText {

    private QuotedText() {}

    /** Returns the text in quotation marks, on one line. */
    static String of(String text) {
        var quoted = new StringBuilder("\"");
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(character) || "\u2028\u2029\ufeff\ufffe\uffff".indexOf(character) >= 0) {
                        quoted.append(String.format("\\u%04x", (int) character));
                    } else {
                        quoted.append(character);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
