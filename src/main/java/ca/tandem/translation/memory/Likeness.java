package ca.tandem.translation.memory;

/**
 * How alike two texts are: Levenshtein's distance over tokens, divided by the weight of the heavier text. A word that is put in, left
 * out or replaced costs {@link Tokens#WORD}, a punctuation mark or an inline code {@link Tokens#MARK}; a replacement costs the dearer
 * of the two. Rounded down, and 100 is kept for texts that are the same character for character.
 */
final class Likeness {

    /** The highest score of texts that are not the same. */
    static final int FUZZY = 99;

    private Likeness() {}

    /** The score of two texts, 0 to 100. */
    static int of(String one, String other) {
        return one.equals(other) ? Match.EXACT : of(Tokens.of(one), Tokens.of(other), 0);
    }

    /**
     * The score of two texts that are not the same.
     *
     * @param least the lowest score that matters
     * @return 0 to 99; 0 where it is below the least
     */
    static int of(Tokens one, Tokens other, int least) {
        var whole = Math.max(one.weight(), other.weight());
        if (whole == 0) {
            return 0;
        }
        var most = whole * (100 - least) / 100;
        var distance = distance(one.codes(), other.codes(), most);
        return distance > most ? 0 : Math.min(FUZZY, 100 * (whole - distance) / whole);
    }

    /** The distance, or some number above the most where it is greater than that. */
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
            row[j] = row[j - 1] + Tokens.weight(other[from + j - 1]);
        }
        for (var i = from; i < oneEnd; i++) {
            if (nextRow(row, one[i], other, from) > most) {
                return most + 1;
            }
        }
        return row[width];
    }

    /** Turns a row of the table into the next one and gives its smallest value, below which the end cannot fall. */
    private static int nextRow(int[] row, int token, int[] other, int from) {
        var weight = Tokens.weight(token);
        var diagonal = row[0];
        row[0] += weight;
        var smallest = row[0];
        for (var j = 1; j < row.length; j++) {
            var across = other[from + j - 1];
            var acrossWeight = Tokens.weight(across);
            var replaced = token == across ? diagonal : diagonal + Math.max(weight, acrossWeight);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j] + weight, row[j - 1] + acrossWeight));
            smallest = Math.min(smallest, row[j]);
        }
        return smallest;
    }
}
