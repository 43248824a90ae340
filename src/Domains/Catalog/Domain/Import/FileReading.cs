namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>How a person wants a file read, where he knows better than the guess.</summary>
/// <param name="Sheet">Which of a workbook's visible sheets, from 0.</param>
/// <param name="Encoding">Of a text file.</param>
internal sealed record FileReading(int? Sheet, TextEncoding? Encoding);
