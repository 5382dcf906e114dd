package io.chalice.policy.sdk;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.classpath.ClassPath;

/**
 * What the user's own SDK jars say a service signs as, for services newer than the
 * tables. It is the IAM prefix of almost every service.
 */
public final class SigningNames {

	private final ClassPath classPath;

	private final Map<String, String> clients = new HashMap<>();

	/**
	 * Creates the reader.
	 * @param classPath where the user's SDK is
	 */
	public SigningNames(ClassPath classPath) {
		this.classPath = classPath;
	}

	/**
	 * Remembers which client a package has.
	 * @param call a call into the SDK
	 */
	public void learn(SdkCall call) {
		SdkType type = SdkType.parse(call.target().owner());
		if (type != null && type.simpleName().endsWith("Client")) {
			String simple = type.simpleName().replaceFirst("(Async)?Client$", "");
			this.clients.putIfAbsent(type.sdkPackage(), simple);
		}
	}

	/**
	 * Finds the name a service signs as.
	 * @param sdkPackage the service's package
	 * @return the signing name, or the package's name when the SDK does not say
	 */
	public String find(String sdkPackage) {
		String simple = this.clients.get(sdkPackage);
		String base = "software/amazon/awssdk/services/" + sdkPackage + "/";
		String name = null;
		if (simple != null) {
			name = signed(base + "auth/scheme/internal/Default" + simple + "AuthSchemeProvider");
			name = (name != null) ? name : endpointPrefix(base + "Default" + simple + "BaseClientBuilder");
		}
		return (name != null) ? name : sdkPackage;
	}

	private @Nullable String signed(String type) {
		ClassNode node = this.classPath.parseWhole(type);
		if (node != null) {
			for (MethodNode method : node.methods) {
				boolean next = false;
				for (AbstractInsnNode instruction : method.instructions) {
					if (instruction instanceof FieldInsnNode field) {
						next = field.name.equals("SERVICE_SIGNING_NAME");
					}
					else if (next && instruction instanceof LdcInsnNode constant
							&& constant.cst instanceof String name) {
						return name;
					}
				}
			}
		}
		return null;
	}

	private @Nullable String endpointPrefix(String type) {
		ClassNode node = this.classPath.parseWhole(type);
		if (node != null) {
			for (MethodNode method : node.methods) {
				if (method.name.equals("serviceEndpointPrefix")) {
					for (AbstractInsnNode instruction : method.instructions) {
						if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String name) {
							return name;
						}
					}
				}
			}
		}
		return null;
	}

}
