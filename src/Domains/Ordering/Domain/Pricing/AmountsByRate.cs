namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>Amounts by tax rate, the highest rate first. Amounts of 0 are left out.</summary>
internal sealed class AmountsByRate
{
    private readonly List<int> _rates = [];
    private readonly List<long> _amounts = [];

    public IReadOnlyList<int> Rates => _rates;

    public IReadOnlyList<long> Amounts => _amounts;

    public static AmountsByRate Of(IReadOnlyList<OpenPart> parts, Func<OpenPart, long> amount)
    {
        var sums = new AmountsByRate();
        foreach (var part in parts) sums.Add(part.Rate, amount(part));
        return sums;
    }

    public void Add(int rate, long amount)
    {
        if (amount == 0) return;
        var at = 0;
        while (at < _rates.Count && _rates[at] > rate) at++;
        if (at == _rates.Count || _rates[at] != rate)
        {
            _rates.Insert(at, rate);
            _amounts.Insert(at, 0);
        }

        _amounts[at] = checked(_amounts[at] + amount);
    }

    /// <summary>Of each amount one part.</summary>
    public OpenPart[] ToParts() => [.. _rates.Select((rate, i) => new OpenPart(rate, _amounts[i]))];
}
