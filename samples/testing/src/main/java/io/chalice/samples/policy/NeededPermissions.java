package io.chalice.samples.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.document.Permission;
import io.chalice.policy.recorded.RecordedCall;
import io.chalice.policy.recorded.RecordedStructure;

/**
 * Says which permission AWS wants for a call, by a table of its own: it must not believe
 * the one that the policies are made with.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions,
 * resources, and condition keys for AWS services</a>
 */
final class NeededPermissions {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}|]+)(?:\\|(\\w+))?}");

	private final List<Row> rows;

	private final String account;

	NeededPermissions(String region, String account) {
		this.account = account;
		try (InputStream in = NeededPermissions.class.getResourceAsStream("permissions.tsv")) {
			if (in == null) {
				throw new IllegalStateException("permissions.tsv is missing");
			}
			this.rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.map((line) -> Row.parse(line.replace("{region}", region).replace("{account}", account)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Finds what a call needs.
	 * @param call the call
	 * @return the actions on concrete ARNs
	 * @throws IllegalArgumentException when the table does not know the operation
	 */
	SortedSet<Permission> of(RecordedCall call) {
		SortedSet<Permission> permissions = new TreeSet<>();
		boolean known = false;
		for (Row row : this.rows) {
			if (row.operation().equals(call.operation().toString())) {
				known = true;
				if (row.unless().isEmpty() || values(row.unless(), call).isEmpty()) {
					arns(row.arn(), call).forEach((arn) -> permissions.add(new Permission(row.action(), arn)));
				}
			}
		}
		if (!known) {
			throw new IllegalArgumentException("permissions.tsv has no line for " + call.operation());
		}
		return permissions;
	}

	private List<String> arns(String template, RecordedCall call) {
		Matcher matcher = VARIABLE.matcher(template);
		if (!matcher.find()) {
			return List.of(template);
		}
		String before = template.substring(0, matcher.start());
		String after = template.substring(matcher.end());
		return values(matcher.group(1), call).stream()
			.map((value) -> value(before, value, matcher.group(2)))
			.flatMap((arn) -> arns(after, call).stream().map((end) -> arn + end))
			.toList();
	}

	private String value(String before, String value, @Nullable String form) {
		if (value.startsWith("arn:")) {
			return value;
		}
		String text = switch ((form != null) ? form : "") {
			// https://sqs.REGION.amazonaws.com/ACCOUNT/NAME
			case "queue" -> value.substring(value.lastIndexOf('/') + 1);
			case "path" -> value.startsWith("/") ? value.substring(1) : value;
			// the characters that Secrets Manager adds to every secret's name
			case "secret" -> value + "-" + this.account.substring(0, 6);
			default -> value;
		};
		return before + text;
	}

	// a member of the request, or of a type of structure in it
	private static List<String> values(String member, RecordedCall call) {
		int dot = member.indexOf('.');
		Stream<RecordedStructure> structures = (dot < 0) ? call.structures().stream().limit(1)
				: call.structures().stream().filter((one) -> one.type().equals(member.substring(0, dot)));
		return structures
			.flatMap((structure) -> structure.values().getOrDefault(member.substring(dot + 1), List.of()).stream())
			.toList();
	}

	private record Row(String operation, String action, String arn, String unless) {

		static Row parse(String line) {
			String[] cells = line.split("\t");
			return new Row(cells[0], cells[1], cells[2], (cells.length > 3) ? cells[3] : "");
		}

	}

}
