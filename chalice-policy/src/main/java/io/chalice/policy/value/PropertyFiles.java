package io.chalice.policy.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy.Declared;

/**
 * Values that are read from properties files on the class path, as resource bundles or as
 * properties that are loaded from a resource. A stream, a bundle or properties stand for
 * the file that they are read from: a text that is not known, whose reason names it.
 */
final class PropertyFiles implements KnownResults {

	private static final String FILE = "the content of the resource ";

	private static final String SUFFIX = ".properties";

	private final Map<String, List<Properties>> files = new HashMap<>();

	private final ValueSource values;

	private final MethodFlows flows;

	private final ClassPath classPath;

	PropertyFiles(ValueSource values, MethodFlows flows, ClassPath classPath) {
		this.values = values;
		this.flows = flows;
		this.classPath = classPath;
	}

	@Override
	public @Nullable Set<SymbolicText> find(MethodInvocation invocation) {
		InstructionRef site = invocation.site();
		MethodInsnNode method = invocation.method();
		CallContext call = invocation.call();
		return switch (method.owner) {
			case "java/lang/Class" -> method.name.equals("getResourceAsStream") ? resources(site, 1, true, call) : null;
			case "java/lang/ClassLoader" -> switch (method.name) {
				case "getResourceAsStream" -> resources(site, 1, false, call);
				case "getSystemResourceAsStream" -> resources(site, 0, false, call);
				default -> null;
			};
			case "java/util/ResourceBundle", "java/util/PropertyResourceBundle" -> switch (method.name) {
				case "getBundle" -> bundles(site, call);
				case "getString", "getObject" ->
					lookUp(site, this.values.argument(site, 0, ValueFacet.VALUES, call), -1, call);
				default -> null;
			};
			case "java/util/Properties" -> switch (method.name) {
				case "getProperty", "getOrDefault" ->
					lookUp(site, properties(site, call), (MethodFlow.arguments(method) == 3) ? 2 : -1, call);
				case "get" -> lookUp(site, properties(site, call), -1, call);
				default -> null;
			};
			default -> null;
		};
	}

	private Set<SymbolicText> resources(InstructionRef site, int argument, boolean ofClass,
			@Nullable CallContext call) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText name : this.values.argument(site, argument, ValueFacet.VALUES, call)) {
			String path = name.text();
			if (path != null && ofClass) {
				path = path.startsWith("/") ? path.substring(1) : folder(site, call) + path;
			}
			texts.add((path != null) ? SymbolicText.hole(FILE + path) : name);
		}
		return texts;
	}

	// a class finds what is in its own package
	private String folder(InstructionRef site, @Nullable CallContext call) {
		Set<SymbolicText> types = this.values.argument(site, 0, ValueFacet.VALUES, call);
		String type = (types.size() == 1) ? types.iterator().next().text() : null;
		String name = (type != null && type.startsWith("L")) ? type.substring(1) : site.method().owner();
		return name.substring(0, name.lastIndexOf('/') + 1);
	}

	private Set<SymbolicText> bundles(InstructionRef site, @Nullable CallContext call) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (SymbolicText name : this.values.argument(site, 0, ValueFacet.VALUES, call)) {
			String base = name.text();
			texts.add((base != null) ? SymbolicText.hole(FILE + base.replace('.', '/') + SUFFIX) : name);
		}
		return texts;
	}

	// properties that are kept in a field are loaded somewhere in the class that reads
	// them, as a rule
	private Set<SymbolicText> properties(InstructionRef site, @Nullable CallContext call) {
		Set<SymbolicText> texts = this.values.argument(site, 0, ValueFacet.VALUES, call);
		Declared declared = this.flows.graph().method(site.method());
		if (declared == null || texts.stream().anyMatch((text) -> path(text) != null)) {
			return texts;
		}
		Set<SymbolicText> all = new LinkedHashSet<>();
		for (MethodNode method : declared.unit().node().methods) {
			MethodRef ref = new MethodRef(declared.unit().name(), method.name, method.desc);
			int index = 0;
			for (AbstractInsnNode instruction : method.instructions) {
				if (instruction instanceof MethodInsnNode load && isLoad(load)
						&& this.flows.graph().method(ref) != null) {
					all.addAll(this.values.argument(new InstructionRef(ref, index), 1, ValueFacet.VALUES, null));
				}
				index++;
			}
		}
		all.addAll(all.isEmpty() ? Set.of() : texts);
		return all;
	}

	static boolean isLoad(MethodInsnNode method) {
		return method.owner.equals("java/util/Properties") && method.name.equals("load");
	}

	private @Nullable Set<SymbolicText> lookUp(InstructionRef site, Set<SymbolicText> sources, int fallback,
			@Nullable CallContext call) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		Set<SymbolicText> keys = this.values.argument(site, 1, ValueFacet.VALUES, call);
		boolean found = false;
		for (SymbolicText source : sources) {
			String path = path(source);
			for (SymbolicText key : (path != null) ? keys : Set.<SymbolicText>of()) {
				String name = key.text();
				List<SymbolicText> read = (name != null && path != null) ? read(path, name) : List.of(key);
				texts.addAll(read);
				found |= !read.isEmpty();
			}
			if (path == null) {
				texts.add(source);
			}
		}
		if (!found && fallback > 0 && !sources.isEmpty()) {
			texts.addAll(this.values.argument(site, fallback, ValueFacet.VALUES, call));
		}
		return texts.isEmpty() ? null : texts;
	}

	private static @Nullable String path(SymbolicText source) {
		String why = source.isKnown() ? "" : source.holes().iterator().next();
		return (source.parts().size() == 1 && why.startsWith(FILE)) ? why.substring(FILE.length()) : null;
	}

	private List<SymbolicText> read(String path, String key) {
		List<Properties> all = this.files.computeIfAbsent(path, this::load);
		if (all.isEmpty()) {
			return List.of(SymbolicText.hole(key + " in the resource " + path));
		}
		List<SymbolicText> texts = new ArrayList<>();
		for (Properties one : all) {
			String value = one.getProperty(key);
			if (value != null) {
				texts.add(SymbolicText.known(value, key + " in " + path));
			}
		}
		return texts;
	}

	// a bundle's variants for languages stand beside it
	private List<Properties> load(String path) {
		boolean named = path.endsWith(SUFFIX);
		List<Properties> all = new ArrayList<>();
		for (byte[] content : this.classPath.variants(named ? path.substring(0, path.length() - SUFFIX.length()) : path,
				named ? SUFFIX : "")) {
			Properties properties = new Properties();
			try {
				properties.load(new ByteArrayInputStream(content));
				all.add(properties);
			}
			catch (IllegalArgumentException ex) {
				// a broken escape: the program could not read it either
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read " + path, ex);
			}
		}
		return all;
	}

}
