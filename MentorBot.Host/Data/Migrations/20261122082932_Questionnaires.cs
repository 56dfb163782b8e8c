using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Host.Data.Migrations
{
    /// <inheritdoc />
    public partial class Questionnaires : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_assignments_SchoolId",
                table: "assignments");

            migrationBuilder.AddColumn<long>(
                name: "RelatedToId",
                table: "staff",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnsweredOn",
                table: "assignments",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DefinitionOwnerId",
                table: "assignments",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "assignments",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Express",
                table: "assignments",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Wave",
                table: "assignments",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "earlier_answers",
                columns: table => new
                {
                    AssignmentId = table.Column<long>(nullable: false),
                    ReopenedAt = table.Column<DateTime>(nullable: false),
                    Key = table.Column<string>(nullable: false),
                    Value = table.Column<string>(nullable: false),
                    AnsweredAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_earlier_answers", x => new { x.AssignmentId, x.ReopenedAt, x.Key });
                    table.ForeignKey(
                        name: "FK_earlier_answers_assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "questionnaire_versions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    OwnerId = table.Column<long>(nullable: false),
                    Code = table.Column<string>(nullable: false),
                    Number = table.Column<int>(nullable: false),
                    State = table.Column<string>(nullable: false),
                    Definition = table.Column<string>(nullable: false),
                    Revision = table.Column<int>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    CreatedBy = table.Column<string>(nullable: false),
                    PublishedAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questionnaire_versions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    AssignmentId = table.Column<long>(nullable: false),
                    Name = table.Column<string>(nullable: false),
                    ContentType = table.Column<string>(nullable: false),
                    Size = table.Column<long>(nullable: false),
                    MessengerFile = table.Column<string>(nullable: true),
                    Content = table.Column<byte[]>(nullable: true),
                    CreatedAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_stored_files_assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "web_links",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    AssignmentId = table.Column<long>(nullable: false),
                    Purpose = table.Column<string>(nullable: false),
                    Hash = table.Column<string>(nullable: false),
                    BrowserHash = table.Column<string>(nullable: true),
                    CreatedBy = table.Column<string>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: false),
                    OpenedAt = table.Column<DateTime>(nullable: true),
                    RevokedAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_web_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_web_links_assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "previews",
                columns: table => new
                {
                    PersonId = table.Column<long>(nullable: false),
                    VersionId = table.Column<long>(nullable: false),
                    RunState = table.Column<string>(nullable: true),
                    Answers = table.Column<string>(nullable: true),
                    Persona = table.Column<string>(nullable: true),
                    StartedAt = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_previews", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_previews_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_previews_questionnaire_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "questionnaire_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_staff_RelatedToId",
                table: "staff",
                column: "RelatedToId");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_SchoolId_Code",
                table: "assignments",
                columns: new[] { "SchoolId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_previews_VersionId",
                table: "previews",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_questionnaire_versions_OwnerId_Code_Number",
                table: "questionnaire_versions",
                columns: new[] { "OwnerId", "Code", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stored_files_AssignmentId",
                table: "stored_files",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_web_links_AssignmentId",
                table: "web_links",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_web_links_Hash",
                table: "web_links",
                column: "Hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "earlier_answers");

            migrationBuilder.DropTable(
                name: "previews");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "web_links");

            migrationBuilder.DropTable(
                name: "questionnaire_versions");

            migrationBuilder.DropIndex(
                name: "IX_staff_RelatedToId",
                table: "staff");

            migrationBuilder.DropIndex(
                name: "IX_assignments_SchoolId_Code",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "RelatedToId",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "AnsweredOn",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "DefinitionOwnerId",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "Express",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "Wave",
                table: "assignments");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_SchoolId",
                table: "assignments",
                column: "SchoolId");
        }
    }
}
