package io.chalice.policy.grant;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.catalog.TableReader;
import io.chalice.policy.catalog.TableSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the table of members that take roles against the SDK itself: every member called
 * like a role's is a row, and what is no passing of a role is an exception with a reason.
 */
class RoleMemberTests {

	private static final Pattern ROLE = Pattern.compile("(?i).*(role(_?arns?)?|rolename|rolearns?|roles)$");

	private static final Pattern BUILDER = Pattern
		.compile("software/amazon/awssdk/services/(\\w+)/(?:\\w+/)?model/(\\w+)\\$Builder\\.class");

	private static final Pattern MODEL = Pattern.compile("software/amazon/awssdk/services/\\w+/(?:\\w+/)?model/(\\w+)");

	@Test
	void everyRoleOfTheSdkIsARow() throws IOException {
		List<String> found = new ArrayList<>();
		assertThat(missing(TableSource.OWN, found)).isEmpty();
		assertThat(found).hasSizeGreaterThan(60);
	}

	/**
	 * Lists the members called like a role's that are no rows.
	 * @param tables the tables
	 * @param found receives all such members
	 * @return operations with the member that is missing
	 */
	static List<String> missing(TableSource tables, List<String> found) throws IOException {
		Map<String, Set<String>> rows = new HashMap<>();
		for (String[] row : tables.read("role-members.tsv")) {
			rows.put(row[0] + " " + row[1].toLowerCase(Locale.ROOT), lower(row[2]));
		}
		List<String> missing = new ArrayList<>();
		for (Map.Entry<String, Map<String, Part>> service : services().entrySet()) {
			for (String struct : service.getValue().keySet()) {
				if (struct.endsWith("request")) {
					String operation = struct.substring(0, struct.length() - "request".length());
					for (String member : members(struct, service.getValue())) {
						String key = service.getKey() + " " + operation;
						found.add(key + " " + member);
						if (!rows.getOrDefault(key, Set.of()).contains(member)) {
							missing.add(key + " " + member);
						}
					}
				}
			}
		}
		return missing;
	}

	@Test
	void everyExceptionHasAReasonAndIsAboutARow() {
		List<String[]> rows = TableReader.read(TableReader.class, "role-members.tsv");
		for (String[] exception : TableReader.read(TableReader.class, "role-exceptions.tsv")) {
			assertThat(exception).hasSize(4);
			assertThat(exception[3]).isNotBlank();
			assertThat(rows).as(String.join(" ", exception))
				.anyMatch((row) -> matches(exception[0], row[0]) && matches(exception[1], row[1])
						&& List.of(row[2].split(",")).stream().anyMatch((member) -> matches(exception[2], member)));
		}
	}

	private static boolean matches(String pattern, String text) {
		return text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
	}

	private static Set<String> lower(String members) {
		return Set.of(members.toLowerCase(Locale.ROOT).split(","));
	}

	private static Set<String> members(String request, Map<String, Part> parts) {
		Set<String> members = new TreeSet<>();
		Set<String> seen = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(request));
		while (!open.isEmpty()) {
			String struct = open.pop();
			Part part = parts.get(struct);
			if (part != null && seen.add(struct)) {
				part.roles().forEach((role) -> members.add(struct.equals(request) ? role : struct + "." + role));
				open.addAll(part.uses());
			}
		}
		return members;
	}

	private static Map<String, Map<String, Part>> services() throws IOException {
		Map<String, Map<String, Part>> services = new HashMap<>();
		for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (jar.contains("awssdk") && jar.endsWith(".jar")) {
				try (JarFile file = new JarFile(jar)) {
					file.stream().forEach((entry) -> {
						Matcher matcher = BUILDER.matcher(entry.getName());
						if (matcher.matches()) {
							services.computeIfAbsent(matcher.group(1), (key) -> new HashMap<>())
								.put(matcher.group(2).toLowerCase(Locale.ROOT), part(file, entry));
						}
					});
				}
			}
		}
		return services;
	}

	private static Part part(JarFile file, JarEntry entry) {
		ClassNode node = new ClassNode();
		try {
			new ClassReader(file.getInputStream(entry).readAllBytes()).accept(node, ClassReader.SKIP_CODE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Set<String> roles = new HashSet<>();
		Set<String> uses = new HashSet<>();
		for (MethodNode method : node.methods) {
			String taken = (method.signature != null) ? method.signature : method.desc;
			String arguments = taken.substring(0, taken.indexOf(')'));
			if (ROLE.matcher(method.name).matches() && arguments.contains("Ljava/lang/String;")
					&& !isEnumeration(node, method.name)) {
				roles.add(method.name.toLowerCase(Locale.ROOT));
			}
			Matcher model = MODEL.matcher(arguments);
			while (model.find()) {
				uses.add(model.group(1).toLowerCase(Locale.ROOT));
			}
		}
		return new Part(roles, uses);
	}

	// the SDK lets a text be given for each of its enumerations
	private static boolean isEnumeration(ClassNode node, String name) {
		return node.methods.stream()
			.anyMatch(
					(method) -> method.name.equals(name) && method.desc.startsWith("(Lsoftware/amazon/awssdk/services/")
							|| method.name.equals(name + "WithStrings"));
	}

	/**
	 * A part of requests.
	 *
	 * @param roles its members that are called like a role's
	 * @param uses the types of its other members
	 */
	private record Part(Set<String> roles, Set<String> uses) {

	}

}
