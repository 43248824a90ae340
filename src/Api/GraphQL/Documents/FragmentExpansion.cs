namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// What the operations of a document count for with all fragments put in. Every fragment is weighed once, with a stack of its own instead of recursion;
/// a spread that closes a cycle counts as nothing.
/// </summary>
internal sealed class FragmentExpansion
{
    private readonly List<DefinitionShape> _shapes;
    private readonly Dictionary<string, int> _fragments = new(StringComparer.Ordinal);
    private readonly State[] _states;
    private readonly DocumentCounts[] _totals;

    public FragmentExpansion(List<DefinitionShape> shapes)
    {
        _shapes = shapes;
        _states = new State[shapes.Count];
        _totals = new DocumentCounts[shapes.Count];
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i].FragmentName is { } name) _fragments.TryAdd(name, i);
        }

        Add(i => shapes[i].FragmentName is null);
        Add(i => _states[i] == State.New);
    }

    private enum State : byte
    {
        New,
        Open,
        Weighed,
    }

    public DocumentCounts Total { get; private set; }

    public bool HasCycle { get; private set; }

    /// <summary>Adds the weight of every definition that is a root: operations, then fragments that no operation uses.</summary>
    private void Add(Func<int, bool> isRoot)
    {
        for (var i = 0; i < _shapes.Count; i++)
        {
            if (!isRoot(i)) continue;
            Weigh(i);
            Total = Total.Beside(_totals[i]);
        }
    }

    private void Weigh(int root)
    {
        var path = new Stack<(int Shape, int NextSpread)>();
        Open(root, path);
        while (path.TryPop(out var step))
        {
            var spreads = _shapes[step.Shape].Spreads;
            if (step.NextSpread == spreads.Count)
            {
                _states[step.Shape] = State.Weighed;
                continue;
            }

            var (name, depth) = spreads[step.NextSpread];
            var isKnown = _fragments.TryGetValue(name, out var fragment);
            if (isKnown && _states[fragment] == State.New)
            {
                path.Push(step);
                Open(fragment, path);
                continue;
            }

            if (isKnown && _states[fragment] == State.Open) HasCycle = true;
            else if (isKnown) _totals[step.Shape] = _totals[step.Shape].With(_totals[fragment], depth);
            path.Push((step.Shape, step.NextSpread + 1));
        }
    }

    private void Open(int shape, Stack<(int Shape, int NextSpread)> path)
    {
        _states[shape] = State.Open;
        _totals[shape] = _shapes[shape].Own;
        path.Push((shape, 0));
    }
}
