using System.Globalization;

namespace FoodSaaS.Shared;

/// <summary>An amount in whole minor units of one currency. Arithmetic across currencies throws; overflow throws.</summary>
public readonly record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    /// <summary>The decimal string in major units with exactly the currency's digits: <c>12.50</c>, <c>1200</c>, <c>3.250</c>.</summary>
    public string Amount => Currency.Digits == 0
        ? MinorUnits.ToString(CultureInfo.InvariantCulture)
        : (MinorUnits / (decimal)Currency.Scale).ToString("F" + Currency.Digits, CultureInfo.InvariantCulture);

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Reads a plain decimal string (<c>12</c>, <c>12.5</c>, <c>12.50</c>); more digits than the currency has are refused, never rounded.</summary>
    public static Money? Parse(string? amount, Currency currency)
    {
        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(amount, plain, CultureInfo.InvariantCulture, out var major)) return null;
        if (Math.Abs(major) > long.MaxValue / 1000 || DigitsAfterPoint(amount!) > currency.Digits) return null;
        return new Money((long)(major * currency.Scale), currency);
    }

    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + Same(left, right).MinorUnits), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - Same(left, right).MinorUnits), left.Currency);

    public static Money operator *(Money money, int times) => new(checked(money.MinorUnits * times), money.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money other) => MinorUnits.CompareTo(Same(this, other).MinorUnits);

    public override string ToString() => $"{Amount} {Currency.Code}";

    /// <summary>Counted in the text, since reading a long fraction rounds it.</summary>
    private static int DigitsAfterPoint(string amount)
    {
        var point = amount.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : amount.TrimEnd('0').Length - point - 1;
    }

    private static Money Same(Money left, Money right) => left.Currency == right.Currency
        ? right
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not mix.");
}
