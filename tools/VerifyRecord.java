import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks a record that Tandem gave away, without Tandem: {@code java tools/VerifyRecord.java record.jsonl}. Each line ends with its
 * hash, SHA-256 over the bytes before {@code ,"hash"}, and names the hash of the line before it.
 */
public final class VerifyRecord {

    private static final Pattern LINE = Pattern.compile(
            "\\{\"number\":([1-9]\\d*),\"at\":.*,\"previous\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"}",
            Pattern.DOTALL);
    private static final byte[] HASH = ",\"hash\"".getBytes(StandardCharsets.US_ASCII);
    private static final String BEGINNING = "0".repeat(64);

    private final boolean french;
    private final boolean excerpt;
    private final String known;
    private boolean foundKnown;
    private long first;
    private long last;
    private long lines;
    private String hash = BEGINNING;

    private VerifyRecord(boolean french, boolean excerpt, String known) {
        this.french = french;
        this.excerpt = excerpt;
        this.known = known;
        this.foundKnown = known == null || known.equals(BEGINNING);
    }

    /** Exits with 0 where the file is whole, 1 where it is not, 2 where it cannot be checked. */
    public static void main(String[] arguments) throws IOException {
        var french = Locale.getDefault().getLanguage().equals("fr");
        var excerpt = false;
        var given = new ArrayList<String>();
        for (var argument : arguments) {
            switch (argument) {
                case "--fr" -> french = true;
                case "--en" -> french = false;
                case "--excerpt", "--extrait" -> excerpt = true;
                default -> given.add(argument);
            }
        }
        if (given.isEmpty() || given.size() > 2) {
            System.out.println(usage(french));
            System.exit(2);
        }
        try {
            var known = given.size() == 2 ? known(given.get(1)) : null;
            System.exit(new VerifyRecord(french, excerpt, known).check(Path.of(given.get(0))) ? 0 : 1);
        } catch (NoSuchFileException e) {
            System.out.println((french ? "Fichier introuvable\u00a0: " : "There is no such file: ") + e.getMessage());
            System.exit(2);
        }
    }

    private static String usage(boolean french) {
        return french
                ? """
                java tools/VerifyRecord.java [--fr|--en] [--extrait] registre.jsonl [ancien.jsonl | EMPREINTE]
                  --extrait    registre d’une seule offre\u00a0: des numéros peuvent manquer
                  ancien.jsonl registre téléchargé plus tôt, dont la dernière entrée doit se trouver dans le nouveau
                  EMPREINTE    empreinte d’une entrée notée ailleurs, qui doit se trouver dans le registre"""
                : """
                java tools/VerifyRecord.java [--fr|--en] [--excerpt] record.jsonl [earlier.jsonl | HASH]
                  --excerpt      the record of one posting: numbers may be missing
                  earlier.jsonl  a record taken earlier, whose last entry must stand in this one
                  HASH           the hash of an entry, kept elsewhere, which must stand in the record""";
    }

    /** The hash that must be found: the one that was given, or the last one of an earlier file. */
    private static String known(String given) throws IOException {
        if (given.matches("[0-9a-f]{64}")) {
            return given;
        }
        var hash = BEGINNING;
        for (var line : Files.readAllLines(Path.of(given), StandardCharsets.UTF_8)) {
            var matcher = LINE.matcher(line);
            if (matcher.matches()) {
                hash = matcher.group(3);
            }
        }
        return hash;
    }

    private boolean check(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (var line = next(stream); line != null; line = next(stream)) {
                lines++;
                var problem = problem(line);
                if (problem != null) {
                    System.out.println(problem);
                    return false;
                }
            }
        }
        if (lines == 0) {
            say("The file holds no entry.", "Le fichier ne contient aucune entrée.");
            return false;
        }
        if (!foundKnown) {
            say(
                    "The entry that was known before is not in the file: its end was cut off, or what came before was rewritten.",
                    "L’entrée connue n’est pas dans le fichier\u00a0: on en a coupé la fin ou récrit ce qui précède.");
            return false;
        }
        summary();
        return true;
    }

    private void summary() {
        say(
                "Whole: " + lines + " entries, number " + first + " to " + last + ".",
                "Intact\u00a0: " + lines + " entrées, du numéro " + first + " au numéro " + last + ".");
        if (excerpt) {
            say(
                    "This is an excerpt: each entry is as it was made. That none is missing, only the whole record shows.",
                    "C’est un extrait\u00a0: chaque entrée est telle qu’elle a été faite. Seul le registre complet montre qu’aucune ne manque.");
            return;
        }
        if (first > 1) {
            say(
                    "The file begins with entry " + first + "; what came before is not in it.",
                    "Le fichier commence à l’entrée " + first + "; ce qui précède n’y est pas.");
        }
        say("Hash of the last entry: " + hash, "Empreinte de la dernière entrée\u00a0: " + hash);
        say(
                "Compare it with the one that Tandem shows, or with one that you kept: a file alone cannot show that its end is missing.",
                "Comparez-la à celle que Tandem affiche ou à celle que vous avez notée\u00a0: un fichier seul ne montre pas que sa fin manque.");
    }

    private String problem(byte[] line) {
        var matcher = LINE.matcher(new String(line, StandardCharsets.UTF_8));
        if (!matcher.matches()) {
            return broken("line " + lines, "Ligne " + lines, "it is not an entry", "ce n’est pas une entrée");
        }
        var number = Long.parseLong(matcher.group(1));
        var english = "entry " + number;
        var name = "Entrée " + number;
        if (!matcher.group(3).equals(sha256(line))) {
            return broken(
                    english,
                    name,
                    "what it says does not belong to its hash, so it was changed",
                    "son contenu ne va pas avec son empreinte, donc on l’a modifiée");
        }
        if (lines > 1 && (excerpt ? number <= last : number != last + 1)) {
            return broken(
                    number <= last ? english : "entry " + (last + 1),
                    number <= last ? name : "Entrée " + (last + 1),
                    number <= last ? "it stands behind entry " + last : "it is missing",
                    number <= last ? "elle se trouve après l’entrée " + last : "elle manque");
        }
        var follows = lines == 1 ? number > 1 || matcher.group(2).equals(BEGINNING) : matcher.group(2).equals(hash);
        if (!follows && !(excerpt && number > last + 1)) {
            return broken(
                    english,
                    name,
                    "it does not follow the entry before it, so something was changed, moved or put in between",
                    "elle ne suit pas l’entrée qui la précède, donc on a modifié, déplacé ou intercalé quelque chose");
        }
        first = lines == 1 ? number : first;
        last = number;
        hash = matcher.group(3);
        foundKnown |= hash.equals(known) || lines == 1 && matcher.group(2).equals(known);
        return null;
    }

    private String broken(String english, String name, String why, String pourquoi) {
        return french ? "Rompu. " + name + "\u00a0: " + pourquoi + "." : "Broken at " + english + ": " + why + ".";
    }

    private void say(String english, String sentence) {
        System.out.println(french ? sentence : english);
    }

    /** The bytes of the next line without its end; null where there is none. */
    private static byte[] next(InputStream stream) throws IOException {
        var line = new ByteArrayOutputStream(512);
        var octet = stream.read();
        if (octet < 0) {
            return null;
        }
        while (octet >= 0 && octet != '\n') {
            line.write(octet);
            octet = stream.read();
        }
        return line.toByteArray();
    }

    private static String sha256(byte[] line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(line, 0, end(line));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where the last {@code ,"hash"} begins. */
    private static int end(byte[] line) {
        for (var i = line.length - HASH.length; i >= 0; i--) {
            var j = 0;
            while (j < HASH.length && line[i + j] == HASH[j]) {
                j++;
            }
            if (j == HASH.length) {
                return i;
            }
        }
        return 0;
    }
}
