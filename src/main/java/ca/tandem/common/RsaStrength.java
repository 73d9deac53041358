package ca.tandem.common;

import org.eclipse.microprofile.config.Config;

/**
 * The least number of bits of others' RSA keys whose signatures count, {@code tandem.rsa.bits}: 2,048 unless it is set, which is 112 bits of
 * security and the most that many providers and devices have; 3,072 are 128 (NIST SP 800-57).
 */
public record RsaStrength(int bits) {

    public static final String SETTING = "tandem.rsa.bits";

    public static final RsaStrength USUAL = new RsaStrength(2_048);

    private static final int LONGEST = 16_384;

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException if it is less than the usual, or no key has so many bits
     */
    public static RsaStrength of(Config config) {
        var text = config.getOptionalValue(SETTING, String.class)
                .map(String::strip)
                .orElse("");
        if (text.isEmpty()) {
            return USUAL;
        }
        if (text.matches("\\d{4,5}")) {
            var bits = Integer.parseInt(text);
            if (bits >= USUAL.bits && bits <= LONGEST) {
                return new RsaStrength(bits);
            }
        }
        throw new IllegalArgumentException(SETTING + " must be a number of bits from " + USUAL.bits + " to " + LONGEST
                + ", but is “" + text + "”");
    }

    /** Checks whether more is asked for than what devices have that sign by RSA. */
    public boolean isMoreThanUsual() {
        return bits > USUAL.bits;
    }
}
