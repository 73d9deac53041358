package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Files of a Hugo tree, each a posting. */
final class HugoFileFixture {

    static final String ENGLISH =
            "You keep the light at the end of the harbour, and you are the one who answers when a ship is in need of help.";
    static final String FRENCH =
            "Vous gardez le feu au bout du port et vous êtes la personne qui répond quand un navire a besoin de votre aide.";

    private HugoFileFixture() {}

    /** Returns a complete posting in the language of a folder. */
    static HugoFile file(String folder, String key) {
        return file(folder, key, "");
    }

    /** Returns a complete posting with more fields of front matter. */
    static HugoFile file(String folder, String key, String fields) {
        var body = folder.equals("en") ? ENGLISH : FRENCH;
        return page(
                folder + "/" + key + ".md",
                "title: " + folder + " " + key + "\ndescription: " + body + "\ntranslationKey: " + key + "\n" + fields,
                body);
    }

    static HugoFile page(String path, String fields) {
        return page(path, fields, "Text.");
    }

    static HugoFile page(String path, String fields, String body) {
        var page = "---\nlayout: job-posting\n" + fields.strip() + "\n---\n" + body + "\n";
        return HugoFile.read(path, page.getBytes(UTF_8));
    }
}
