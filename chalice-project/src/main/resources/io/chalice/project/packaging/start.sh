#!/bin/sh
# Starts Lambda's Java runtime with this package's ahead-of-time cache: what Lambda would
# run is given as arguments. The application goes to the end of the runtime's own class
# path, in the order in which the runtime's class loader would search it. Without a cache
# that was made of exactly this package, on exactly this runtime, all stays as it is.
# Nothing is hashed: the record of the package was made with it.

root="${LAMBDA_TASK_ROOT:-/var/task}"
here="$root/aot-cache"
layers=/opt/java/lib

say() {
	printf 'aws-chalice: %s\n' "$1" >&2
}

# a wrapper of the application's own comes last, as it would without this one
run() {
	if [ -n "$CHALICE_EXEC_WRAPPER" ]; then
		exec "$CHALICE_EXEC_WRAPPER" "$@"
	fi
	exec "$@"
}

# what of the command line a cache depends on, and whether it is one that is understood
flags=
main=
path=
next=
known=1
position=0
for argument in "$@"; do
	position=$((position + 1))
	if [ "$position" = 1 ] || [ -n "$main" ]; then
		continue
	fi
	case "$next" in
		path) path="$argument" next= ; continue ;;
		value) flags="$flags $argument" next= ; continue ;;
	esac
	case "$argument" in
		-classpath | -cp | --class-path) next=path ;;
		--class-path=*) path="${argument#*=}" ;;
		-Xshare:* | -XX:SharedArchiveFile=* | -XX:[+-]AutoCreateSharedArchive | -XX:ArchiveClassesAtExit=* | -XX:AOT*=*) ;;
		-Xlog:* | -Xmx* | -Xms* | -XX:MaxHeapSize=* | -XX:InitialHeapSize=* | -XX:MaxRAM* | -D*) ;;
		-jar | -m | --module | --module=* | -d | --describe-module | --source | --dry-run | @*) known= ;;
		--add-opens | --add-exports | --add-reads | --add-modules | --limit-modules | --enable-native-access | \
			-p | --module-path | --upgrade-module-path | --patch-module | --illegal-native-access)
			flags="$flags $argument" next=value
			;;
		-*) flags="$flags $argument" ;;
		*) main="$position" ;;
	esac
done
if [ -z "$known" ] || [ -z "$main" ] || [ -z "$path" ]; then
	say "started without the ahead-of-time cache: the runtime's command line is not one that is understood"
	run "$@"
fi
case " $JAVA_TOOL_OPTIONS $JDK_JAVA_OPTIONS $_JAVA_OPTIONS" in
	*" -Xshare:"* | *" -XX:SharedArchiveFile="* | *" -XX:AOT"* | *" -XX:ArchiveClassesAtExit="*)
		say "started without the ahead-of-time cache: JAVA_TOOL_OPTIONS has options of its own for one"
		run "$@"
		;;
esac

# the Java there is, as its release file says
java="$1"
release=
feature=
if [ -r "${java%/bin/java}/release" ]; then
	while IFS= read -r line; do
		case "$line" in
			JAVA_VERSION=*)
				feature="${line#*\"}"
				feature="${feature%%[.+\"-]*}"
				release="$release $line"
				;;
			JAVA_RUNTIME_VERSION=* | IMPLEMENTOR=* | IMPLEMENTOR_VERSION=* | OS_ARCH=* | SOURCE=*)
				release="$release $line"
				;;
		esac
	done <"${java%/bin/java}/release"
fi
case "$feature" in
	'' | *[!0-9]*)
		say "started without the ahead-of-time cache: there is no Java with a release file at $java"
		run "$@"
		;;
esac

# the package, as it was made
package=
application=
if [ -r "$here/package" ]; then
	{
		IFS= read -r package
		while IFS= read -r line; do
			application="$application:$root/$line"
		done
	} <"$here/package"
fi

# what layers add: in the order of the bytes of their names, as Java sorts them
set_locale="${LC_ALL-}"
LC_ALL=C
added=
for jar in "$layers"/*.jar; do
	if [ -f "$jar" ]; then
		application="$application:$jar"
		added="$added ${jar##*/}"
	fi
done
if [ -n "$set_locale" ]; then
	LC_ALL="$set_locale"
else
	unset LC_ALL
fi

if [ -n "$CHALICE_CACHE_OUTPUT" ]; then
	cache="$CHALICE_CACHE_OUTPUT"
	printf '%s\n%s\n%s\n%s\n' "$package" "$release" "$flags" "$added" >"$cache.record"
	option=-XX:ArchiveClassesAtExit=
	if [ "$feature" -ge 25 ]; then
		option=-XX:AOTCacheOutput=
	fi
else
	cache="$here/cache"
	if [ ! -f "$cache" ] || [ ! -r "$here/cache.record" ]; then
		run "$@"
	fi
	{
		IFS= read -r trained_package
		IFS= read -r trained_release
		IFS= read -r trained_flags
		IFS= read -r trained_added
		IFS= read -r trained_size
	} <"$here/cache.record"
	reason=
	if [ "$trained_package" != "$package" ] || [ -z "$package" ]; then
		reason="it was made of another package"
	elif [ "$trained_release" != "$release" ]; then
		reason="it was made by another Java than the runtime's$release"
	elif [ "$trained_flags" != "$flags" ]; then
		reason="it was made for other options than the runtime's:$flags"
	elif [ "$trained_added" != "$added" ]; then
		reason="it was made with other jars of layers"
	fi
	# before Java 24, a JVM ends with SIGBUS when an archive is shorter than it says
	if [ -z "$reason" ] && [ "$feature" -lt 24 ]; then
		size="$(wc -c <"$cache" 2>/dev/null)"
		if [ "${size##* }" != "$trained_size" ] || [ -z "$trained_size" ]; then
			reason="it is not as long as it was made"
		fi
	fi
	if [ -n "$reason" ]; then
		say "started without the ahead-of-time cache: $reason"
		run "$@"
	fi
	option=-XX:SharedArchiveFile=
	if [ "$feature" -ge 25 ]; then
		option=-XX:AOTCache=
	fi
fi

# what the JVM has against a cache goes to a file of this process, of which the application
# logs one line; where the JVM's log is set up by hand, it is there
quiet=
case " $JAVA_TOOL_OPTIONS $JDK_JAVA_OPTIONS $_JAVA_OPTIONS" in
	*" -Xlog"*) ;;
	*)
		if [ -z "$CHALICE_CACHE_OUTPUT" ] && [ -w /tmp ]; then
			export CHALICE_CACHE_LOG="/tmp/aws-chalice-cache-$$.log"
			quiet="-Xlog:cds*=off:stdout"
			told="-Xlog:cds*=warning:file=$CHALICE_CACHE_LOG:none:filecount=0"
			if [ "$feature" -ge 25 ]; then
				quiet="-Xlog:aot*=off,cds*=off:stdout"
				told="-Xlog:aot*=warning,cds*=warning:file=$CHALICE_CACHE_LOG:none:filecount=0"
			fi
		fi
		;;
esac

# the same command line, with the cache and the longer class path
position=0
next=
for argument in "$@"; do
	position=$((position + 1))
	shift
	if [ "$position" = "$main" ]; then
		# a JVM that does not accept it goes on without it, and says so
		if [ -n "$quiet" ]; then
			set -- "$@" "$quiet" "$told"
		fi
		if [ "$option" = -XX:AOTCache= ] || [ "$option" = -XX:AOTCacheOutput= ]; then
			set -- "$@" "$option$cache" -XX:AOTMode=auto
		else
			set -- "$@" "$option$cache" -Xshare:auto
		fi
		set -- "$@" "$argument"
	elif [ "$position" = 1 ] || [ "$position" -gt "$main" ]; then
		set -- "$@" "$argument"
	elif [ "$next" = path ]; then
		next=
		set -- "$@" "$argument$application"
	elif [ "$next" = value ]; then
		next=
		set -- "$@" "$argument"
	else
		case "$argument" in
			-classpath | -cp | --class-path) next=path ;;
			--class-path=*) argument="$argument$application" ;;
			--add-opens | --add-exports | --add-reads | --add-modules | --limit-modules | --enable-native-access | \
				-p | --module-path | --upgrade-module-path | --patch-module | --illegal-native-access)
				next=value
				;;
			-Xshare:* | -XX:SharedArchiveFile=* | -XX:[+-]AutoCreateSharedArchive | -XX:ArchiveClassesAtExit=* | -XX:AOT*=*)
				continue
				;;
			-javaagent:*)
				# before Java 24, a JVM with an agent writes no archive, but uses one
				if [ -n "$CHALICE_CACHE_OUTPUT" ] && [ "$feature" -lt 24 ]; then
					continue
				fi
				;;
		esac
		set -- "$@" "$argument"
	fi
done
run "$@"
