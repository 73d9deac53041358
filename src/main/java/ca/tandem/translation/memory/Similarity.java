package ca.tandem.translation.memory;

/**
 * The similarity of two texts: the Levenshtein distance over tokens, divided by the weight of the heavier text. An inserted, deleted or
 * replaced word costs {@link TextTokens#WORD}, a punctuation mark or an inline code {@link TextTokens#MARK}; a replacement costs the higher of the
 * two. The score is rounded down, and 100 is reserved for texts that are identical character for character.
 */
final class Similarity {

    /** Highest score of texts that are not identical. */
    static final int FUZZY = 99;

    private Similarity() {}

    /** Returns the score of two texts, 0 to 100. */
    static int of(String one, String other) {
        return one.equals(other) ? MemoryMatch.EXACT : of(TextTokens.of(one), TextTokens.of(other), 0);
    }

    /**
     * Returns the score of two texts that are not identical.
     *
     * @param one the tokens of one text
     * @param other the tokens of the other text
     * @param least the lowest score of interest
     * @return 0 to 99; 0 if it is below {@code least}
     */
    static int of(TextTokens one, TextTokens other, int least) {
        var whole = Math.max(one.weight(), other.weight());
        if (whole == 0) {
            return 0;
        }
        var most = whole * (100 - least) / 100;
        var distance = distance(one.codes(), other.codes(), most);
        return distance > most ? 0 : Math.min(FUZZY, 100 * (whole - distance) / whole);
    }

    /** Returns the distance, or a number above {@code most} if it exceeds that. */
    static int distance(int[] one, int[] other, int most) {
        var from = 0;
        var oneEnd = one.length;
        var otherEnd = other.length;
        while (from < oneEnd && from < otherEnd && one[from] == other[from]) {
            from++;
        }
        while (oneEnd > from && otherEnd > from && one[oneEnd - 1] == other[otherEnd - 1]) {
            oneEnd--;
            otherEnd--;
        }
        var width = otherEnd - from;
        var row = new int[width + 1];
        for (var j = 1; j <= width; j++) {
            row[j] = row[j - 1] + TextTokens.weight(other[from + j - 1]);
        }
        for (var i = from; i < oneEnd; i++) {
            if (nextRow(row, one[i], other, from) > most) {
                return most + 1;
            }
        }
        return row[width];
    }

    /** Replaces a row of the table by the next one and returns its smallest value, which the final distance cannot undercut. */
    private static int nextRow(int[] row, int token, int[] other, int from) {
        var weight = TextTokens.weight(token);
        var diagonal = row[0];
        row[0] += weight;
        var smallest = row[0];
        for (var j = 1; j < row.length; j++) {
            var across = other[from + j - 1];
            var acrossWeight = TextTokens.weight(across);
            var replaced = token == across ? diagonal : diagonal + Math.max(weight, acrossWeight);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j] + weight, row[j - 1] + acrossWeight));
            smallest = Math.min(smallest, row[j]);
        }
        return smallest;
    }
}
