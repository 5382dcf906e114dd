package io.chalice.deployer.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Notes in a tag which tags the deployment has set, so that it is known later, without a
 * file, which of the tags there are it has to remove. The value has only what every
 * service takes: letters, digits, spaces and {@code + - = . _ : / @}.
 *
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html">Tag
 * naming limits</a>
 */
public final class TagKeys {

	/** The tag's key. */
	public static final String TAG = "aws-chalice-tags";

	private static final int LONGEST = 256;

	private static final String SEPARATOR = "/";

	private TagKeys() {
	}

	static String text(Collection<String> keys) {
		StringBuilder text = new StringBuilder();
		for (String key : new TreeSet<>(keys)) {
			String word = key.replace("=", "=3D").replace(SEPARATOR, "=2F");
			// what does not fit is known by the state alone
			if (text.length() + SEPARATOR.length() + word.length() <= LONGEST) {
				text.append(text.isEmpty() ? "" : SEPARATOR).append(word);
			}
		}
		return text.toString();
	}

	/**
	 * Read which tags were set.
	 * @param text the tag's value
	 * @return the tags' keys, the tag's own among them
	 */
	public static List<String> read(String text) {
		List<String> keys = new ArrayList<>(List.of(TAG));
		for (String word : text.split(SEPARATOR)) {
			keys.add(word.replace("=2F", SEPARATOR).replace("=3D", "="));
		}
		return keys;
	}

}
