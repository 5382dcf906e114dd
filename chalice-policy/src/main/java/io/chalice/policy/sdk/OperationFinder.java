package io.chalice.policy.sdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.MethodSignature;
import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.catalog.TableReader;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.ClassUnit;

/**
 * Finds the operations that a call into the SDK leads to. A client's method is named like
 * its operation; other surfaces, such as presigners, waiters and the transfer manager,
 * follow rules or a table.
 */
public final class OperationFinder {

	private static final Set<String> NO_OPERATION = Set.of("builder", "create", "crtBuilder", "crtCreate",
			"serviceName", "close", "utilities", "waiter", "batchManager", "serviceClientConfiguration", "<init>",
			"hashCode", "equals", "toString", "getClass");

	private final ClassPath classPath;

	private final Map<String, List<String[]>> surfaces = new HashMap<>();

	/**
	 * Reads the table of surfaces.
	 * @param classPath where the user's own SDK is
	 */
	public OperationFinder(ClassPath classPath) {
		this.classPath = classPath;
		for (String[] row : TableReader.read(OperationFinder.class, "surfaces.tsv")) {
			this.surfaces.computeIfAbsent(row[0] + "." + row[1], (key) -> new ArrayList<>()).add(row);
		}
	}

	/**
	 * Finds the operations of a call.
	 * @param call a call into the SDK
	 * @return the operations, none when the call sends nothing
	 */
	public List<OperationUse> find(SdkCall call) {
		MethodSignature target = call.target();
		SdkType type = SdkType.parse(target.owner());
		List<String[]> rows = (type != null) ? this.surfaces.get(type.simpleName() + "." + target.name()) : null;
		if (type == null || rows == null && (type.isBuilder() || NO_OPERATION.contains(target.name()))) {
			return List.of();
		}
		if (rows != null) {
			return rows.stream()
				.map((row) -> new OperationUse(new Operation(row[2], row[3], row[4]), call, row[5].equals("table")))
				.toList();
		}
		String name = name(type, target);
		return (name != null) ? List.of(new OperationUse(Operation.of(type.sdkPackage(), name), call, false))
				: List.of();
	}

	private @Nullable String name(SdkType type, MethodSignature target) {
		String simple = type.simpleName();
		String method = target.name();
		if (simple.endsWith("Presigner")) {
			return method.startsWith("presign") ? method.substring("presign".length()) : null;
		}
		if (simple.endsWith("Waiter")) {
			return method.startsWith("waitUntil") ? waitedFor(target) : null;
		}
		if (!simple.endsWith("Client") || !target.owner().startsWith("software/amazon/awssdk/services/")) {
			return null;
		}
		String name = method;
		if (name.endsWith("Paginator")) {
			name = name.substring(0, name.length() - "Paginator".length());
		}
		else if (name.endsWith("AsBytes")) {
			name = name.substring(0, name.length() - "AsBytes".length());
		}
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	private @Nullable String waitedFor(MethodSignature target) {
		String direct = requested(target.descriptor());
		ClassUnit unit = (direct != null) ? null : this.classPath.find(target.owner());
		if (unit != null) {
			for (MethodNode method : unit.node().methods) {
				if (direct == null && method.name.equals(target.name())) {
					direct = requested(method.desc);
				}
			}
		}
		return direct;
	}

	private static @Nullable String requested(String descriptor) {
		for (Type argument : Type.getArgumentTypes(descriptor)) {
			String name = argument.getClassName();
			if (name.endsWith("Request") && name.contains(".model.")) {
				return name.substring(name.lastIndexOf('.') + 1, name.length() - "Request".length());
			}
		}
		return null;
	}

}
