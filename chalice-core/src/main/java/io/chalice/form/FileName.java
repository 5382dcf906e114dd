package io.chalice.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Names of files as clients send them. They are a client's word: what could lead out of a
 * folder, or into another line of a log, is taken away (RFC 7578, section 7).
 */
final class FileName {

	private static final String EXTENDED_PREFIX = "UTF-8''";

	private FileName() {
	}

	/**
	 * Return the name of a part's file.
	 * @param disposition the parameters of the part's {@code Content-Disposition}
	 * @return the name, empty when nothing of it can be kept; {@code null} when the part
	 * is no file
	 */
	static @Nullable String of(Map<String, String> disposition) {
		String sent = disposition.get("filename");
		if (sent == null) {
			String extended = disposition.get("filename*");
			if (extended == null) {
				return null;
			}
			sent = extended.regionMatches(true, 0, EXTENDED_PREFIX, 0, EXTENDED_PREFIX.length())
					? PercentDecoding.decode(extended.substring(EXTENDED_PREFIX.length())) : extended;
		}
		return withoutFolders(unescaped(sent));
	}

	/**
	 * Undo the escapes that browsers make of quotation marks and line ends.
	 * @param text the text between quotation marks
	 * @return the text
	 * @see <a href=
	 * "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data">HTML</a>
	 */
	static String unescaped(String text) {
		return text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
	}

	private static String withoutFolders(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		StringBuilder kept = new StringBuilder();
		last.codePoints().filter((character) -> !Character.isISOControl(character)).forEach(kept::appendCodePoint);
		String clean = kept.toString().strip();
		return (".".equals(clean) || "..".equals(clean)) ? "" : clean;
	}

}
