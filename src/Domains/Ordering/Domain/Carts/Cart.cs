using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Carts;

/// <summary>
/// What somebody is about to order: of whoever has its token, and once it is a diner's, of him alone. It holds what was chosen and no price.
/// </summary>
[StaysAsNow]
internal sealed class Cart : IBehindTheScenes
{
    public const int MaxLines = PricingLimits.Lines;
    public const int MaxTableLength = 20;

    /// <summary>Minor units.</summary>
    public const long MaxTip = 1_000_000;

    /// <summary>Of the public, within <see cref="OrdersWindow"/>: whoever orders without paying on the page could have a kitchen cook for nobody.</summary>
    public const int MostOrders = 10;

    public static readonly Duration OrdersWindow = Duration.FromHours(1);

    /// <summary>After its last change.</summary>
    public static readonly Duration Lifetime = Duration.FromDays(30);

    private Cart()
    {
    }

    public Guid Id { get; private init; } = Ids.New();

    public byte[] TokenHash { get; private init; } = [];

    /// <summary>Grows by one with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whose it is; null while nobody signed in with it.</summary>
    public Guid? DinerId { get; private set; }

    /// <summary>The cart that this one went into: its token leads there. Null for a cart of its own.</summary>
    public Guid? MergedInto { get; private set; }

    public ServiceType Service { get; private set; }

    public Guid LocationId { get; private set; }

    /// <summary>The slot that was chosen; null for as soon as possible.</summary>
    public Instant? RequestedFor { get; private set; }

    public CartAddress? Address { get; private set; }

    public string? Table { get; private set; }

    /// <summary>Minor units of the brand's currency.</summary>
    public long Tip { get; private set; }

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<CartLine> Lines { get; private set; } = [];

    /// <summary>Orders that were made of it since <see cref="OrderedSince"/>.</summary>
    public int Orders { get; private set; }

    /// <summary>When those orders began to be counted; null before the first.</summary>
    public Instant? OrderedSince { get; private set; }

    public Instant CreatedAt { get; private init; }

    public Instant ExpiresAt { get; private set; }

    public static Cart Start(string token, ServiceType service, Guid locationId, Instant now) => new()
    {
        TokenHash = Secrets.HashOf(token),
        Version = 1,
        Service = service,
        LocationId = locationId,
        CreatedAt = now,
        ExpiresAt = now + Lifetime,
    };

    /// <summary>More of what is there already makes its line longer.</summary>
    public Error? Add(CartLine line, Instant now)
    {
        if (Lines.FirstOrDefault(line.IsSameAs) is { } same) return Replace(same with { Quantity = same.Quantity + line.Quantity }, now);
        if (Lines.Count >= MaxLines) return CartErrors.Full;
        Lines = [.. Lines, line];
        Change(now);
        return null;
    }

    public CartLine? Find(Guid lineId) => Lines.FirstOrDefault(l => l.Id == lineId);

    /// <summary>Puts a line in the place of the one with its id; where it is the same food as another one now, it takes that one's place, too.</summary>
    public Error? Replace(CartLine line, Instant now)
    {
        var twin = Lines.FirstOrDefault(l => l.Id != line.Id && l.IsSameAs(line));
        var put = twin is null ? line : line with { Quantity = line.Quantity + twin.Quantity };
        if (put.Quantity > CartLine.MaxQuantity) return CartErrors.QuantityOutOfRange(1);
        Lines = [.. Lines.Where(l => l != twin).Select(l => l.Id == line.Id ? put : l)];
        Change(now);
        return null;
    }

    public void Remove(Guid lineId, Instant now)
    {
        Lines = [.. Lines.Where(l => l.Id != lineId)];
        Change(now);
    }

    public void Fulfil(Fulfilment how, Instant now)
    {
        (Service, LocationId, RequestedFor, Address, Table) = (how.Service, how.LocationId, how.RequestedFor, how.Address, how.Table);
        Change(now);
    }

    public void Give(long tip, Instant now)
    {
        Tip = tip;
        Change(now);
    }

    public void BelongTo(Guid dinerId, Instant now)
    {
        DinerId = dinerId;
        Change(now);
    }

    /// <summary>Takes what another cart holds: as much of it as there is room for.</summary>
    public void TakeOver(Cart other, Instant now)
    {
        var lines = Lines.ToList();
        foreach (var line in other.Lines)
        {
            var at = lines.FindIndex(line.IsSameAs);
            if (at >= 0) lines[at] = lines[at] with { Quantity = Math.Min(CartLine.MaxQuantity, lines[at].Quantity + line.Quantity) };
            else if (lines.Count < MaxLines) lines.Add(line);
        }

        Lines = lines;
        Address ??= other.Address;
        Change(now);
    }

    /// <summary>From now on its token leads to another cart, and it holds nothing.</summary>
    public void GoInto(Cart other, Instant now)
    {
        (MergedInto, Lines, Address, Table, RequestedFor, Tip) = (other.Id, [], null, null, null, 0);
        Change(now);
    }

    /// <summary>Whether somebody of the public may order once more with it.</summary>
    public bool MayOrder(Instant now) => Orders < MostOrders || !IsCounted(now);

    /// <summary>What it held was ordered. How and where to stays for the next time.</summary>
    public void Empty(Instant now)
    {
        (OrderedSince, Orders) = IsCounted(now) ? (OrderedSince, Orders + 1) : (now, 1);
        (Lines, RequestedFor, Table, Tip) = ([], null, null, 0);
        Change(now);
    }

    private bool IsCounted(Instant now) => OrderedSince is { } since && now - since < OrdersWindow;

    private void Change(Instant now)
    {
        Version++;
        ExpiresAt = now + Lifetime;
    }
}

/// <summary>How and where the food is handed over.</summary>
internal sealed record Fulfilment(ServiceType Service, Guid LocationId, Instant? RequestedFor, CartAddress? Address, string? Table);
