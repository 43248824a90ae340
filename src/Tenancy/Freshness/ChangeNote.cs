using FoodSaaS.Shared;

namespace FoodSaaS.Tenancy.Freshness;

/// <summary>What the present scope's writes are about; goes with their change events and names the publish receipt.</summary>
public sealed class ChangeNote
{
    private Guid? _receiptId;

    /// <summary>Id of the receipt that will tell which pages were replaced.</summary>
    public Guid ReceiptId => _receiptId ??= Ids.New();

    /// <summary>What was done, for people: <c>Set item price</c>.</summary>
    public string Cause { get; set; } = "Change";

    internal void NameAfter(Type useCase)
    {
        _receiptId = null;
        var name = useCase.Name;
        Cause = string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
    }
}
