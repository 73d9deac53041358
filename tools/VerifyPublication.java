import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks what Tandem shows of a posting against its transparency log, without Tandem: the texts and facts against their hashes, the hashes
 * against the leaf, the leaf against the signed checkpoint (docs/transparency.md). As a witness it keeps the last checkpoint and notices a
 * history that was rewritten since.
 */
public final class VerifyPublication {

    private static final String PROOF = "c2sp.org/tlog-proof@v1";

    /** Beginning of a DER-encoded Ed25519 key (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The facts in the answer of the API, by name. */
    private static final List<String> FACTS = List.of(
            "classification", "closes", "contact", "employmentType", "languageProfile", "languageRequirement", "locations",
            "positions", "reference", "salary", "team", "telework", "tenure", "unlisted", "zone");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private static boolean french = Locale.getDefault().getLanguage().equals("fr");

    private VerifyPublication() {}

    /** Exits with 0 where all is right, 1 where something is not, 2 where it cannot be checked. */
    public static void main(String[] arguments) {
        String witness = null;
        var keys = new ArrayList<Key>();
        var given = new ArrayList<String>();
        try {
            for (var i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--fr" -> french = true;
                    case "--en" -> french = false;
                    case "--witness", "--temoin" -> witness = arguments[++i];
                    case "--key", "--cle" -> keys.add(Key.parse(arguments[++i]));
                    default -> given.add(arguments[i]);
                }
            }
            if (given.isEmpty() || given.size() > 2 || witness != null && given.size() > 1) {
                throw new Unable(usage());
            }
            if (witness != null) {
                visit(given.get(0), Path.of(witness), keys);
            } else if (given.get(0).matches("https?://.*")) {
                fetchAndCheck(given, keys);
            } else {
                var posting = given.size() == 2 ? Json.object(Files.readString(Path.of(given.get(1)))) : null;
                check(Files.readString(Path.of(given.get(0))), posting, keys);
            }
        } catch (Wrong e) {
            say("Wrong: " + e.english + ".", "Faux\u00a0: " + e.sentence + ".");
            System.exit(1);
        } catch (Unable e) {
            System.out.println(e.getMessage());
            System.exit(2);
        } catch (NoSuchFileException e) {
            say("There is no such file: " + e.getMessage(), "Fichier introuvable\u00a0: " + e.getMessage());
            System.exit(2);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(usage());
            System.exit(2);
        } catch (NullPointerException | ClassCastException | IllegalArgumentException e) {
            say(
                    "This is not what the portal answers: a field is missing or of another kind.",
                    "Ce n’est pas une réponse du portail\u00a0: un champ manque ou est d’un autre genre.");
            System.exit(2);
        } catch (IOException e) {
            say("It could not be read: " + e.getMessage(), "Lecture impossible\u00a0: " + e.getMessage());
            System.exit(2);
        }
    }

    private static String usage() {
        return french
                ? """
                java tools/VerifyPublication.java [--fr|--en] [--cle CLÉ] https://emplois.exemple.org OFFRE
                java tools/VerifyPublication.java [--fr|--en] --cle CLÉ preuve [offre.json]
                java tools/VerifyPublication.java [--fr|--en] [--cle CLÉ] --temoin fichier https://emplois.exemple.org
                  OFFRE       la clé de l’offre
                  --cle       la clé publique du journal, que donne /log/key; sans elle, la clé que le portail donne maintenant
                  preuve      la réponse de /api/v1/postings/OFFRE/proof ou un fichier .tlog-proof
                  offre.json  la réponse de /api/v1/postings/OFFRE
                  --temoin    garde le dernier point de contrôle dans ce fichier et remarque si le journal a été récrit depuis"""
                : """
                java tools/VerifyPublication.java [--fr|--en] [--key KEY] https://jobs.example.org POSTING
                java tools/VerifyPublication.java [--fr|--en] --key KEY proof [posting.json]
                java tools/VerifyPublication.java [--fr|--en] [--key KEY] --witness file https://jobs.example.org
                  POSTING       the posting's key
                  --key         the log's public key, as /log/key gives it; without, the one that the portal gives now
                  proof         the answer of /api/v1/postings/POSTING/proof, or a .tlog-proof file
                  posting.json  the answer of /api/v1/postings/POSTING
                  --witness     keeps the last checkpoint in the file and notices a log that was rewritten since""";
    }

    private static void fetchAndCheck(List<String> given, List<Key> known) throws IOException {
        if (given.size() < 2) {
            throw new Unable(usage());
        }
        var base = given.get(0).replaceAll("/+$", "");
        var posting = base + "/api/v1/postings/" + URLEncoder.encode(given.get(1), StandardCharsets.UTF_8);
        var keys = known.isEmpty() ? fetchKeys(base) : known;
        if (known.isEmpty()) {
            say(
                    "The key is the one that the portal gives now; keep it, and give it next time: " + keys.get(0).text,
                    "La clé est celle que le portail donne maintenant; gardez-la et donnez-la la prochaine fois\u00a0: "
                            + keys.get(0).text);
        }
        check(text(fetch(posting + "/proof")), Json.object(text(fetch(posting))), keys);
    }

    // A publication

    private static void check(String given, Map<String, Object> posting, List<Key> keys) {
        if (keys.isEmpty()) {
            throw new Unable(usage());
        }
        var isProofAlone = given.startsWith(PROOF);
        Map<String, Object> answer = isProofAlone ? Map.of() : Json.object(given);
        var proof = Proof.parse(isProofAlone ? given : String.valueOf(answer.get("proof")));
        if (answer.get("leaf") != null && !answer.get("leaf").equals(proof.leaf)) {
            throw new Wrong("the leaf is not the one that the proof is for", "la feuille n’est pas celle de la preuve");
        }
        proof.checkpoint.requireSignatures(keys);
        if (!Arrays.equals(proof.root(), proof.checkpoint.root)) {
            throw new Wrong(
                    "leaf " + proof.index + " does not stand in the log: the leaf or its proof was changed",
                    "la feuille " + proof.index + " n’est pas dans le journal\u00a0: on a modifié la feuille ou sa preuve");
        }
        var leaf = Json.object(proof.leaf);
        if (posting != null) {
            checkContent(leaf, posting, (String) answer.get("facts"));
        }
        tell(leaf, proof, posting != null, answer.get("facts") != null);
    }

    private static void checkContent(Map<String, Object> leaf, Map<String, Object> posting, String facts) {
        if (!leaf.get("key").equals(posting.get("key"))) {
            throw new Wrong(
                    "the leaf is that of " + leaf.get("key") + ", not of " + posting.get("key"),
                    "la feuille est celle de " + leaf.get("key") + " et non de " + posting.get("key"));
        }
        var texts = Json.map(posting.get("texts"));
        if (!hex(sha256(text(Json.map(texts.get("en"))))).equals(leaf.get("en"))) {
            throw new Wrong("the English text is not the one in the log", "le texte anglais n’est pas celui du journal");
        }
        if (!hex(sha256(text(Json.map(texts.get("fr"))))).equals(leaf.get("fr"))) {
            throw new Wrong("the French text is not the one in the log", "le texte français n’est pas celui du journal");
        }
        if (facts == null) {
            return;
        }
        if (!hex(sha256(facts)).equals(leaf.get("facts"))) {
            throw new Wrong("the facts are not those in the log", "les renseignements ne sont pas ceux du journal");
        }
        var hashed = Json.object(facts);
        for (var name : FACTS) {
            if (!Json.canonical(hashed.get(name)).equals(Json.canonical(shown(posting.get(name))))) {
                throw new Wrong(
                        "the fact “" + name + "” is not the one in the log",
                        "le renseignement «\u00a0" + name + "\u00a0» n’est pas celui du journal");
            }
        }
        var application = (String) posting.get("applyUrl");
        if (application != null && !isApplication(application, (String) hashed.get("application"))) {
            throw new Wrong(
                    "the application address is not the one in the log",
                    "l’adresse où postuler n’est pas celle du journal");
        }
    }

    /** Returns a value of the API as the hash has it; one that says that a fact is not given is none. */
    private static Object shown(Object value) {
        return Boolean.FALSE.equals(value) || List.of().equals(value) ? null : value;
    }

    /** The address itself is hashed, or the part of it that is the posting's own. */
    private static boolean isApplication(String address, String hash) {
        return hex(sha256(address)).equals(hash)
                || Arrays.stream(address.split("[/?=&#]"))
                        .anyMatch(part -> hex(sha256(part)).equals(hash));
    }

    private static String text(Map<String, Object> text) {
        var parts = new ArrayList<>(List.of(
                (String) text.get("title"), (String) text.get("description"), (String) text.get("body")));
        for (var each : (List<?>) text.getOrDefault("files", List.of())) {
            var file = Json.map(each);
            var spoken = file.get("alternative") == null ? file.get("accessibility") : file.get("alternative");
            parts.add((String) file.get("reference"));
            parts.add(((String) file.get("url")).replaceFirst(".*/([0-9a-f]{64})/.*", "$1"));
            parts.add((String) file.get("name"));
            parts.add(spoken == null ? "" : (String) spoken);
        }
        return String.join("\0", parts);
    }

    private static void tell(Map<String, Object> leaf, Proof proof, boolean texts, boolean facts) {
        var people = Json.map(leaf.get("people"));
        say(
                "Right: leaf " + proof.index + " stands in the log " + proof.checkpoint.origin + " of "
                        + proof.checkpoint.size + " leaves.",
                "Exact\u00a0: la feuille " + proof.index + " est dans le journal " + proof.checkpoint.origin + ", qui a "
                        + proof.checkpoint.size + " feuilles.");
        if (texts) {
            say("Both texts are those in the log.", "Les deux textes sont ceux du journal.");
        } else {
            say("No text was given, so none was checked.", "Aucun texte n’a été donné ni donc vérifié.");
        }
        if (texts && facts) {
            say("So are the facts.", "Les renseignements aussi.");
        }
        say(
                leaf.get("event") + " of edition " + leaf.get("edition") + " of " + leaf.get("key") + " at " + leaf.get("at")
                        + "; wrote: " + people.get("wrote") + ", translated: " + people.get("translated")
                        + ", approved without having done either: " + people.get("approved") + ".",
                leaf.get("event") + " de l’édition " + leaf.get("edition") + " de " + leaf.get("key") + ", " + leaf.get("at")
                        + "; rédaction\u00a0: " + people.get("wrote") + ", traduction\u00a0: " + people.get("translated")
                        + ", approbation par d’autres\u00a0: " + people.get("approved") + ".");
        if ("0".equals(people.get("approved"))) {
            say("No second person approved it.", "Aucune deuxième personne ne l’a approuvée.");
        }
    }

    // A witness

    /** The file holds the known keys, one a line, an empty line and the checkpoint. */
    private static void visit(String address, Path file, List<Key> given) throws IOException {
        var base = address.replaceAll("/+$", "");
        var isFirst = !Files.exists(file);
        var keys = given;
        Checkpoint before = null;
        if (!isFirst) {
            var kept = Files.readString(file).split("\n\n", 2);
            before = Checkpoint.parse(kept[1]);
            keys = given.isEmpty() ? kept[0].lines().map(Key::parse).toList() : given;
            before.requireSignatures(keys);
        }
        var offered = fetchKeys(base);
        keys = keys.isEmpty() ? offered : keys;
        var now = Checkpoint.parse(text(fetch(base + "/log/checkpoint")));
        now.requireSignatures(keys);
        if (before != null) {
            compare(before, now, base);
        }
        // A key that signs beside a known one is the next one.
        var all = new ArrayList<>(keys);
        offered.stream()
                .filter(key -> all.stream().noneMatch(known -> known.text.equals(key.text)) && now.isSignedBy(key))
                .forEach(all::add);
        var signing = all.stream().filter(now::isSignedBy).map(key -> key.text).toList();
        Files.writeString(file, String.join("\n", signing) + "\n\n" + now.text);
        if (isFirst) {
            say(
                    "First visit: " + now.size + " leaves. The checkpoint is kept in " + file + ".",
                    "Première visite\u00a0: " + now.size + " feuilles. Le point de contrôle est dans " + file + ".");
        } else {
            say(
                    "Right: the log of " + now.size + " leaves begins with the " + before.size + " that were there before.",
                    "Exact\u00a0: le journal de " + now.size + " feuilles commence par les " + before.size
                            + " qui y étaient déjà.");
        }
    }

    private static void compare(Checkpoint before, Checkpoint now, String base) throws IOException {
        if (!now.origin.equals(before.origin)) {
            throw new Wrong(
                    "this is another log: " + now.origin + " instead of " + before.origin,
                    "c’est un autre journal\u00a0: " + now.origin + " au lieu de " + before.origin);
        }
        if (now.size < before.size) {
            throw new Wrong(
                    "the log has " + now.size + " leaves and had " + before.size + ": leaves were taken away",
                    "le journal a " + now.size + " feuilles et en avait " + before.size + "\u00a0: on en a retiré");
        }
        var roots = before.size == 0
                ? new byte[][] {sha256(new byte[0]), now.root}
                : new Tree(base, now.size).roots(0, now.size, before.size);
        if (!Arrays.equals(roots[1], now.root)) {
            throw new Wrong(
                    "the tiles do not belong to the checkpoint of " + now.size + " leaves",
                    "les tuiles ne vont pas avec le point de contrôle de " + now.size + " feuilles");
        }
        if (!Arrays.equals(roots[0], before.root)) {
            throw new Wrong(
                    "the history was rewritten: the first " + before.size + " leaves are not those that were there before",
                    "l’historique a été récrit\u00a0: les " + before.size + " premières feuilles ne sont plus les mêmes");
        }
    }

    /** The tree of so many leaves, whose hashes come from the tiles (tlog-tiles). */
    private static final class Tree {

        private final String base;
        private final long size;
        private final Map<String, byte[]> tiles = new HashMap<>();

        Tree(String base, long size) {
            this.base = base;
            this.size = size;
        }

        /**
         * The roots over the first of the leaves of a range, and over all of them, worked out of the same hashes: that of the smaller tree is
         * right only if the larger one grew out of it (RFC 6962, section 2.1.2).
         */
        byte[][] roots(long from, long to, long first) throws IOException {
            if (first == to - from) {
                var root = root(from, to);
                return new byte[][] {root, root};
            }
            var half = Long.highestOneBit(to - from - 1);
            if (first <= half) {
                var left = roots(from, from + half, first);
                return new byte[][] {left[0], above(left[1], root(from + half, to))};
            }
            var left = root(from, from + half);
            var right = roots(from + half, to, first - half);
            return new byte[][] {above(left, right[0]), above(left, right[1])};
        }

        private byte[] root(long from, long to) throws IOException {
            var count = to - from;
            if (Long.bitCount(count) == 1) {
                var level = Long.numberOfTrailingZeros(count);
                return node(level, from >> level);
            }
            var half = Long.highestOneBit(count);
            return above(root(from, from + half), root(from + half, to));
        }

        private byte[] node(int level, long index) throws IOException {
            var within = level % 8;
            var first = index << within;
            var tile = tile(level / 8, first / 256);
            var hashes = new ArrayList<byte[]>();
            for (var i = first % 256; i < first % 256 + (1L << within); i++) {
                hashes.add(Arrays.copyOfRange(tile, (int) i * 32, (int) (i + 1) * 32));
            }
            while (hashes.size() > 1) {
                for (var i = 0; i < hashes.size() - 1; i++) {
                    hashes.set(i, above(hashes.get(i), hashes.remove(i + 1)));
                }
            }
            return hashes.get(0);
        }

        private byte[] tile(int level, long number) throws IOException {
            var hashes = size >> (8 * level);
            var width = (int) Math.min(256, hashes - number * 256);
            var path = new StringBuilder("%03d".formatted(number % 1000));
            for (var rest = number / 1000; rest > 0; rest /= 1000) {
                path.insert(0, "x%03d/".formatted(rest % 1000));
            }
            var address = base + "/log/tile/" + level + "/" + path + (width < 256 ? ".p/" + width : "");
            if (!tiles.containsKey(address)) {
                tiles.put(address, fetch(address));
            }
            if (tiles.get(address).length != width * 32) {
                throw new Wrong("the tile " + address + " has another size", "la tuile " + address + " a une autre taille");
            }
            return tiles.get(address);
        }
    }

    // What is signed

    /** A public key, as signed-note writes it: name, id and key. */
    private record Key(String text, String name, byte[] id, byte[] key) {

        static Key parse(String text) {
            var parts = text.strip().split("\\+", 3);
            try {
                var typed = Base64.getDecoder().decode(parts[2]);
                var named = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
                var id = Arrays.copyOf(sha256(join(named, typed)), 4);
                if (typed.length == 33 && typed[0] == 1 && hex(id).equals(parts[1])) {
                    return new Key(text.strip(), parts[0], id, Arrays.copyOfRange(typed, 1, 33));
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                // Said below.
            }
            throw new Unable(french ? "Ce n’est pas une clé\u00a0: " + text : "This is no key: " + text);
        }
    }

    /** A checkpoint (tlog-checkpoint), which is a signed note. */
    private static final class Checkpoint {

        final String text;
        final String origin;
        final long size;
        final byte[] root;
        private final String signed;
        private final List<String> signatures;

        private Checkpoint(String text) {
            var end = text.lastIndexOf("\n\n");
            this.text = text;
            this.signed = text.substring(0, end + 1);
            this.signatures = text.substring(end + 2).lines().toList();
            var lines = signed.split("\n");
            this.origin = lines[0];
            this.size = Long.parseLong(lines[1]);
            this.root = Base64.getDecoder().decode(lines[2]);
        }

        static Checkpoint parse(String text) {
            try {
                return new Checkpoint(text);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Wrong("this is no checkpoint", "ce n’est pas un point de contrôle");
            }
        }

        void requireSignatures(List<Key> keys) {
            if (keys.stream().noneMatch(this::isSignedBy)) {
                throw new Wrong(
                        "the checkpoint is not signed by the key of the log: it was changed, or this is another log or another key",
                        "le point de contrôle n’est pas signé par la clé du journal\u00a0: on l’a modifié, ou c’est un autre journal"
                                + " ou une autre clé");
            }
        }

        boolean isSignedBy(Key key) {
            return key.name.equals(origin) && signatures.stream().anyMatch(line -> isSignedBy(key, line));
        }

        private boolean isSignedBy(Key key, String line) {
            var parts = line.split(" ");
            if (parts.length != 3 || !parts[0].equals("\u2014") || !parts[1].equals(key.name)) {
                return false;
            }
            try {
                var octets = Base64.getDecoder().decode(parts[2]);
                if (octets.length != 68 || !Arrays.equals(Arrays.copyOf(octets, 4), key.id)) {
                    return false;
                }
                var signature = Signature.getInstance("Ed25519");
                signature.initVerify(KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(join(ED25519, key.key))));
                signature.update(signed.getBytes(StandardCharsets.UTF_8));
                return signature.verify(Arrays.copyOfRange(octets, 4, 68));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return false;
            }
        }
    }

    /** A proof (tlog-proof) with the leaf as its extra data. */
    private static final class Proof {

        final String leaf;
        final long index;
        final Checkpoint checkpoint;
        private final List<byte[]> hashes;

        private Proof(String text) {
            var parts = text.split("\n\n", 2);
            var lines = parts[0].split("\n");
            if (!lines[0].equals(PROOF) || !lines[1].startsWith("extra ") || !lines[2].startsWith("index ")) {
                throw new IllegalArgumentException(lines[0]);
            }
            this.leaf = new String(Base64.getDecoder().decode(lines[1].substring(6)), StandardCharsets.UTF_8);
            this.index = Long.parseLong(lines[2].substring(6));
            this.hashes = Arrays.stream(lines)
                    .skip(3)
                    .map(Base64.getDecoder()::decode)
                    .toList();
            this.checkpoint = Checkpoint.parse(parts[1]);
        }

        static Proof parse(String text) {
            try {
                return new Proof(text);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Wrong("this is no proof with its leaf", "ce n’est pas une preuve avec sa feuille");
            }
        }

        /** The root that the proof leads to (RFC 9162, section 2.1.3.2); null where it leads nowhere. */
        byte[] root() {
            var node = index;
            var last = checkpoint.size - 1;
            var root = sha256(join(new byte[] {0}, leaf.getBytes(StandardCharsets.UTF_8)));
            if (index < 0 || index > last) {
                return null;
            }
            for (var hash : hashes) {
                if (last == 0) {
                    return null;
                }
                if ((node & 1) == 1 || node == last) {
                    root = above(hash, root);
                    while ((node & 1) == 0 && node != 0) {
                        node >>= 1;
                        last >>= 1;
                    }
                } else {
                    root = above(root, hash);
                }
                node >>= 1;
                last >>= 1;
            }
            return last == 0 ? root : null;
        }
    }

    // Reading

    private static List<Key> fetchKeys(String base) throws IOException {
        return text(fetch(base + "/log/key")).lines().map(Key::parse).toList();
    }

    private static byte[] fetch(String address) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(address + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(address, e);
        }
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static byte[] above(byte[] left, byte[] right) {
        return sha256(join(new byte[] {1}, left, right));
    }

    private static byte[] join(byte[]... parts) {
        var joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    private static void say(String english, String sentence) {
        System.out.println(french ? sentence : english);
    }

    /** Something is not as the log says. */
    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String english;
        private final String sentence;

        Wrong(String english, String sentence) {
            super(english);
            this.english = english;
            this.sentence = sentence;
        }
    }

    /** Something that is needed for the check is missing. */
    private static final class Unable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unable(String message) {
            super(message);
        }
    }

    /** JSON: objects are maps, arrays lists, numbers the text of them. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Map<String, Object> object(String text) {
            try {
                return map(new Json(text).value());
            } catch (IndexOutOfBoundsException | IllegalArgumentException | ClassCastException e) {
                throw new Unable(french ? "Ce n’est pas un objet JSON." : "This is no JSON object.");
            }
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> map(Object value) {
            return (Map<String, Object>) value;
        }

        /** The same text for the same value, whatever the order of its fields; what is null is left out. */
        static String canonical(Object value) {
            if (value instanceof Map<?, ?> fields) {
                var parts = new ArrayList<String>();
                fields.forEach((name, field) -> {
                    if (field != null) {
                        parts.add(name + ":" + canonical(field));
                    }
                });
                return parts.toString();
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Json::canonical).toList().toString();
            }
            return value == null ? "" : '"' + value.toString() + '"';
        }

        private Object value() {
            skip();
            var sign = text.charAt(at);
            return switch (sign) {
                case '{' -> fields();
                case '[' -> items();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> fields() {
            var fields = new TreeMap<String, Object>();
            at++;
            while (!ends('}')) {
                var name = string();
                skip();
                at++;
                fields.put(name, value());
            }
            return fields;
        }

        private List<Object> items() {
            var items = new ArrayList<>();
            at++;
            while (!ends(']')) {
                items.add(value());
            }
            return items;
        }

        private boolean ends(char end) {
            skip();
            if (text.charAt(at) == ',') {
                at++;
                skip();
            }
            if (text.charAt(at) == end) {
                at++;
                return true;
            }
            return false;
        }

        private String string() {
            var string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) != '\\') {
                    string.append(text.charAt(at));
                    continue;
                }
                at++;
                switch (text.charAt(at)) {
                    case 'n' -> string.append('\n');
                    case 't' -> string.append('\t');
                    case 'r' -> string.append('\r');
                    case 'b' -> string.append('\b');
                    case 'f' -> string.append('\f');
                    case 'u' -> {
                        string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    }
                    default -> string.append(text.charAt(at));
                }
            }
            at++;
            return string.toString();
        }

        private Object word() {
            var start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var word = text.substring(start, at);
            return switch (word) {
                case "null" -> null;
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> {
                    if (!word.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
                        throw new IllegalArgumentException(word);
                    }
                    yield word;
                }
            };
        }

        private void skip() {
            while (" \n\r\t".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
