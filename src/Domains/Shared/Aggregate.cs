namespace FoodSaaS.Shared;

/// <summary>Something that happened and that other modules may hear about. Its class carries an <see cref="EventNameAttribute"/>; it holds ids, never personal data.</summary>
public interface IEvent;

/// <summary>The stable name of an event on the wire, for example <c>catalog.menu-changed.v1</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A root of consistency: one id, a version that grows by one with every saved change, and the events of that change.</summary>
public abstract class Aggregate
{
    private readonly List<IEvent> _events = [];

    public Guid Id { get; protected init; } = Ids.New();

    /// <summary>1 after the first save; the token against lost updates and the order of this aggregate's events.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<IEvent> Events => _events;

    protected void Raise(IEvent happened) => _events.Add(happened);

    /// <summary>For the database context: takes the events and steps the version, once a save.</summary>
    public IReadOnlyList<IEvent> Commit()
    {
        Version++;
        var events = _events.ToArray();
        _events.Clear();
        return events;
    }
}

/// <summary>An aggregate whose every version is kept: history, diff, restore and reading as of a time.</summary>
public interface IHaveHistory
{
    /// <summary>The whole document as it stands, to be stored as JSON.</summary>
    object Snapshot();
}

/// <summary>A row whose changes touch named cache tags besides the coarse tag of its table.</summary>
public interface IHaveCacheTags
{
    IEnumerable<string> CacheTags { get; }
}
