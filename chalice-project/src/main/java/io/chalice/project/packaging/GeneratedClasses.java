package io.chalice.project.packaging;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tells what Spring generated ahead of time from what an application's author wrote.
 */
final class GeneratedClasses {

	private static final String ANNOTATION = "Lorg/springframework/aot/generate/Generated;";

	private static final String MODEL = "META-INF/chalice/";

	/** Of the function adapter, laid in front of its jars. */
	private static final Set<String> CHANGED = Set.of("org/springframework/cloud/function/json/JsonMapper.class",
			"org/springframework/cloud/function/adapter/aws/AWSLambdaUtils.class",
			"org/springframework/cloud/function/adapter/aws/FunctionInvoker.class");

	private static final Pattern PROXY = Pattern.compile(".*\\$\\$SpringCGLIB\\$\\$.*\\.class");

	private static final Pattern CANDIDATE = Pattern.compile("(.*__[^/$]*)(\\$[^/]*)?\\.class");

	private final Set<String> names;

	private final Function<String, byte[]> bytes;

	GeneratedClasses(Set<String> names, Function<String, byte[]> bytes) {
		this.names = names;
		this.bytes = bytes;
	}

	/**
	 * Return whether an entry was generated.
	 * @param name the entry's name
	 * @return {@code true} for classes that processing made, and the application model
	 */
	boolean contains(String name) {
		if (name.startsWith(MODEL) || CHANGED.contains(name) || PROXY.matcher(name).matches()) {
			return true;
		}
		Matcher candidate = CANDIDATE.matcher(name);
		if (!candidate.matches()) {
			return false;
		}
		String outermost = candidate.group(1) + ".class";
		return this.names.contains(outermost) && isAnnotated(this.bytes.apply(outermost));
	}

	private static boolean isAnnotated(byte[] type) {
		boolean[] found = new boolean[1];
		new ClassReader(type).accept(new ClassVisitor(Opcodes.ASM9) {

			@Override
			public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
				found[0] |= ANNOTATION.equals(descriptor);
				return null;
			}

		}, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return found[0];
	}

}
