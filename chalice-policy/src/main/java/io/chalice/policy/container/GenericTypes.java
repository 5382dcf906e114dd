package io.chalice.policy.container;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes the signatures of generic methods apart.
 *
 * @see <a href=
 * "https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.7.9.1">Signatures</a>
 */
final class GenericTypes {

	private GenericTypes() {
	}

	static @Nullable String result(@Nullable String signature) {
		return (signature != null) ? signature.substring(signature.indexOf(')') + 1) : null;
	}

	static List<String> parameters(@Nullable String signature) {
		List<String> parameters = new ArrayList<>();
		if (signature != null) {
			int at = signature.indexOf('(') + 1;
			while (signature.charAt(at) != ')') {
				int end = end(signature, at);
				parameters.add(signature.substring(at, end));
				at = end;
			}
		}
		return parameters;
	}

	private static int end(String signature, int start) {
		int at = start;
		while (signature.charAt(at) == '[') {
			at++;
		}
		if (signature.charAt(at) != 'L' && signature.charAt(at) != 'T') {
			return at + 1;
		}
		int depth = 0;
		while (depth > 0 || signature.charAt(at) != ';') {
			if (signature.charAt(at) == '<') {
				depth++;
			}
			else if (signature.charAt(at) == '>') {
				depth--;
			}
			at++;
		}
		return at + 1;
	}

}
