package io.chalice.policy.classpath;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the libraries worth entering: those that refer to the SDK, those that refer to
 * such a library, and those whose types such a library extends, because values pass
 * through them.
 */
final class TransparentLibraries {

	private TransparentLibraries() {
	}

	static Map<ClassPathEntry, JarFacts> among(Collection<ClassPathEntry> libraries) {
		Map<ClassPathEntry, JarFacts> facts = new HashMap<>(libraries.parallelStream()
			.filter(TransparentLibraries::isCandidate)
			.collect(Collectors.toMap((root) -> root, JarFacts::of)));
		Set<ClassPathEntry> chosen = new HashSet<>();
		facts.forEach((root, fact) -> {
			if (fact.mentionsSdk()) {
				chosen.add(root);
			}
		});
		boolean grown = !chosen.isEmpty();
		while (grown) {
			Set<String> own = new HashSet<>();
			Set<String> inherited = new HashSet<>();
			for (ClassPathEntry root : chosen) {
				JarFacts fact = facts.get(root);
				if (fact != null) {
					own.addAll(fact.own());
					inherited.addAll(fact.inherited());
				}
			}
			grown = false;
			for (Map.Entry<ClassPathEntry, JarFacts> entry : facts.entrySet()) {
				JarFacts fact = entry.getValue();
				if (!chosen.contains(entry.getKey())
						&& (meets(fact.referenced(), own) || meets(fact.own(), inherited))) {
					chosen.add(entry.getKey());
					grown = true;
				}
			}
		}
		facts.keySet().retainAll(chosen);
		return facts;
	}

	private static boolean meets(Set<String> some, Set<String> others) {
		return some.stream().anyMatch(others::contains);
	}

	// what is infrastructure is said of packages, so each is asked about once
	private static boolean isCandidate(ClassPathEntry root) {
		String last = null;
		for (String name : root.resources()) {
			if ((last == null || !ClassPathEntry.isIn(name, last)) && name.endsWith(".class")
					&& !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
				last = ClassPathEntry.packageOf(name);
				if (!KnownPackages.isInfrastructure(last)) {
					return true;
				}
			}
		}
		return false;
	}

}
