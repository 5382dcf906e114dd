package io.chalice.policy.classpath;

import java.util.HashSet;
import java.util.Set;

import org.objectweb.asm.ClassReader;

/**
 * What a library's class files say about its environmentReads, as package names with
 * slashes.
 *
 * @param own packages it has classes in
 * @param referenced packages of classes it refers to
 * @param inherited packages of the types its own types extend or implement
 */
record JarFacts(Set<String> own, Set<String> referenced, Set<String> inherited) {

	JarFacts {
		own = Set.copyOf(own);
		referenced = Set.copyOf(referenced);
		inherited = Set.copyOf(inherited);
	}

	static JarFacts of(ClassPathEntry root) {
		Set<String> own = new HashSet<>();
		Set<String> referenced = new HashSet<>();
		Set<String> inherited = new HashSet<>();
		for (String resource : root.resources()) {
			if (isClass(resource) && !KnownPackages.isInfrastructure(resource)) {
				own.add(ClassPathEntry.packageOf(resource));
				byte[] bytes = root.read(resource);
				if (bytes != null) {
					read(bytes, referenced, inherited);
				}
			}
		}
		return new JarFacts(own, referenced, inherited);
	}

	private static boolean isClass(String resource) {
		return resource.endsWith(".class") && !resource.startsWith("META-INF/")
				&& !resource.endsWith("module-info.class") && !resource.endsWith("package-info.class");
	}

	private static void read(byte[] bytes, Set<String> referenced, Set<String> inherited) {
		ClassReader reader;
		try {
			reader = ClassFormat.reader(bytes);
		}
		catch (UnreadableClassException ex) {
			// the class is reported when the analysis comes to it
			return;
		}
		char[] buffer = new char[reader.getMaxStringLength()];
		for (int i = 1; i < reader.getItemCount(); i++) {
			int offset = reader.getItem(i);
			if (offset > 0 && reader.readByte(offset - 1) == 7) {
				String name = reader.readUTF8(offset, buffer);
				if (name != null && !name.startsWith("[") && !name.startsWith("java/")) {
					referenced.add(ClassPathEntry.packageOf(name));
				}
			}
		}
		if (reader.getSuperName() != null) {
			inherited.add(ClassPathEntry.packageOf(reader.getSuperName()));
		}
		for (String type : reader.getInterfaces()) {
			inherited.add(ClassPathEntry.packageOf(type));
		}
	}

	boolean mentionsSdk() {
		return this.referenced.stream().anyMatch(KnownPackages::isSdk);
	}

}
