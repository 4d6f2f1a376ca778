"""What a benchmark needs: the other libraries, the graphs, our programs."""
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def has_graph_tool():
    interpreter = os.environ.get("CLEW_BENCH_GRAPH_TOOL", "/usr/bin/python3")
    if not os.path.exists(interpreter):
        return False
    probe = [interpreter, "-c", "import graph_tool"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def libraries(folder, is_own):
    """The Python that has the peers; makes a virtual environment unless one was given."""
    python = os.path.join(folder, "bin", "python")
    wanted = os.path.join(HERE, "requirements.txt")
    stamp = os.path.join(folder, "clew-bench-requirements.txt")
    if not is_own:
        if not os.path.exists(python):
            raise SystemExit(f"bench: no Python in {folder}")
        return python
    with open(wanted, encoding="utf-8") as file:
        text = file.read()
    if os.path.exists(stamp):
        with open(stamp, encoding="utf-8") as file:
            if file.read() == text:
                return python
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        say("installing python3-venv and python3-graph-tool")
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        subprocess.run([apt, "-qq", "update"], env=environment, check=False)
        for package in ("python3-venv", "python3-graph-tool"):
            subprocess.run(
                [apt, "-qq", "-y", "--no-install-recommends", "install", package],
                env=environment, check=False, stdout=subprocess.DEVNULL)
    say(f"installing the other libraries into {folder}")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", wanted], check=True)
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(text)
    return python


def graphs(python, folder, names):
    script = os.path.join(HERE, "graphs.py")
    subprocess.run([python, script, folder, *sorted(names)], check=True)


def programs(product):
    """A program of ours, built for release."""
    command = ["swift", "build", "--configuration", "release", "--product", product]
    if product == "clew":
        command.append("--static-swift-stdlib")
    say(f"building {product}")
    subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)
    folder = subprocess.run(
        command[:4] + ["--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return os.path.join(folder.stdout.strip(), product)


def facts(python, names):
    """What the figures depend on besides the code."""

    def said(*command):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        except OSError:
            return ""
        return done.stdout.strip().splitlines()[0] if done.stdout.strip() else ""

    model = ""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            model = next(
                line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    versions = subprocess.run(
        [python, "-c", "import importlib.metadata as m, json, sys\n"
         "print(json.dumps({n: m.version(n) for n in sys.argv[1:]}))", *names],
        capture_output=True, text=True, check=False)
    system = os.uname()
    return {
        "cores": os.cpu_count(), "model": model, "system": f"{system.sysname} {system.release}",
        "swift": said("swift", "--version"), "commit": said("git", "rev-parse", "--short", "HEAD"),
        "libraries": {
            **json.loads(versions.stdout.strip() or "{}"),
            "graph-tool": said("/usr/bin/python3", "-c",
                               "import graph_tool; print(graph_tool.__version__)")},
    }
