package ca.tandem.testing.accessibility;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The check of contrast by pixels (WCAG 2.2, 1.4.3 and 1.4.6): of each text against the background that is really behind its letters, be
 * it a gradient, a picture or a shadow, which axe-core leaves to people. Two pictures of the page, one without its letters, show where
 * they are and what is behind them.
 */
final class ContrastCheck {

    /** The share of a text's pixels that must be too faint; fewer may belong to what is drawn beside the letters. */
    private static final double SHARE = 0.15;

    /** Contrast that is lost as colours are rounded to pixels. */
    private static final double ROUNDING = 0.06;

    private static final String HIDE =
            """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { color: transparent !important; -webkit-text-fill-color: transparent !important; '
                + 'transition: none !important; caret-color: transparent !important; text-decoration-color: transparent !important; }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
            }""";

    private static final String SHOW =
            "() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); }";

    private ContrastCheck() {}

    /** Returns a finding for each text that is too faint, for level AA and, if only for that, for level AAA. */
    static List<AccessibilityFinding> findings(Page page) {
        var texts = AccessibilityChecks.run(page, List.of("contrast"));
        if (texts.isEmpty()) {
            return List.of();
        }
        var shown = picture(page);
        page.evaluate(HIDE);
        var hidden = picture(page);
        page.evaluate(SHOW);
        var findings = new ArrayList<AccessibilityFinding>();
        for (var text : texts) {
            var values = (Map<?, ?>) text;
            var isLarge = (boolean) values.get("isLarge");
            var contrast = contrast(values, shown, hidden);
            add(findings, values, "1.4.3", contrast, isLarge ? 3 : 4.5);
            add(findings, values, "1.4.6", contrast, isLarge ? 4.5 : 7);
        }
        return findings;
    }

    private static void add(
            List<AccessibilityFinding> findings, Map<?, ?> text, String criterion, double contrast, double least) {
        if (contrast < least - ROUNDING) {
            findings.add(new AccessibilityFinding(
                    criterion,
                    "contrast",
                    (String) text.get("target"),
                    "Its contrast is %.2f : 1, less than %s : 1.".formatted(contrast, least)));
        }
    }

    /** Returns the contrast that a part of {@link #SHARE} of the letters' pixels does not exceed; infinity where none is seen. */
    private static double contrast(Map<?, ?> text, BufferedImage shown, BufferedImage hidden) {
        var colour = (List<?>) text.get("colour");
        var alpha = ((Number) text.get("alpha")).doubleValue();
        var contrasts = new ArrayList<Double>();
        for (var line : (List<?>) text.get("lines")) {
            var place = ((List<?>) line)
                    .stream().mapToInt(value -> ((Number) value).intValue()).toArray();
            for (var y = Math.max(0, place[1]); y < Math.min(place[1] + place[3], shown.getHeight()); y++) {
                for (var x = Math.max(0, place[0]); x < Math.min(place[0] + place[2], shown.getWidth()); x++) {
                    var behind = hidden.getRGB(x, y);
                    if (shown.getRGB(x, y) != behind) {
                        contrasts.add(contrast(colour, alpha, behind));
                    }
                }
            }
        }
        contrasts.sort(null);
        return contrasts.isEmpty() ? Double.POSITIVE_INFINITY : contrasts.get((int) (contrasts.size() * SHARE));
    }

    private static double contrast(List<?> colour, double alpha, int behind) {
        var background = new double[] {behind >> 16 & 255, behind >> 8 & 255, behind & 255};
        var letters = new double[3];
        for (var i = 0; i < 3; i++) {
            letters[i] = alpha * ((Number) colour.get(i)).doubleValue() + (1 - alpha) * background[i];
        }
        var one = luminance(letters);
        var other = luminance(background);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Returns the relative luminance of a colour of sRGB, as WCAG 2.2 defines it. */
    private static double luminance(double[] colour) {
        var linear = new double[3];
        for (var i = 0; i < 3; i++) {
            var share = colour[i] / 255;
            linear[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static BufferedImage picture(Page page) {
        try {
            return ImageIO.read(
                    new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
